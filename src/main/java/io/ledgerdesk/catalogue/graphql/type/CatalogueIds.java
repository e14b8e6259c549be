package io.ledgerdesk.catalogue.graphql.type;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.kernel.Published;
import java.util.Optional;

/**
 * Ids of entries as clients see them: global ones, and the keys that the desk gave. Where an entry
 * is asked for, either is taken; no key has a tilde.
 */
@Published
public final class CatalogueIds {
    private static final String MARK = "_~";

    private CatalogueIds() {}

    /** The kind of global ids, up to their first underscore. */
    public static String kind(CatalogueKind kind) {
        return switch (kind) {
            case CALENDAR -> "calendar";
            case PLAN -> "plan";
            case AGREEMENT -> "agreement";
            case SERVICE -> "service";
            case TOPIC -> "topic";
            case ESCALATION_POLICY -> "escalation";
        };
    }

    /** The global id of an entry. */
    public static String global(CatalogueKind kind, CatalogueId id) {
        return kind(kind) + MARK + id;
    }

    /** Which entry an id or a key stands for; empty if it could stand for none. */
    public static Optional<CatalogueId> parse(CatalogueKind kind, String text) {
        String prefix = kind(kind) + MARK;
        String key = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        return CatalogueId.isValid(key) ? Optional.of(new CatalogueId(key)) : Optional.empty();
    }
}
