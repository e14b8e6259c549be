package io.ledgerdesk.directory.graphql.type;

import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.kernel.PersonId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Ids of entries as clients see them: global ones, and the keys by which tickets name people,
 * companies and groups. Where an entry is asked for, either is taken; no key has a tilde.
 */
public final class DirectoryIds {
    public static final String PERSON = "person";
    public static final String COMPANY = "company";
    public static final String GROUP = "group";
    private static final String MARK = "_~";

    private DirectoryIds() {}

    /** The global id of an entry. */
    public static String global(String kind, Object key) {
        return kind + MARK + key;
    }

    /** The key that a global id stands for; empty for any other text. */
    public static Optional<String> key(String kind, String global) {
        String prefix = kind + MARK;
        return global.startsWith(prefix)
                ? Optional.of(global.substring(prefix.length()))
                : Optional.empty();
    }

    public static Optional<PersonId> person(String text) {
        return parse(PERSON, text, PersonId::new);
    }

    public static Optional<CompanyId> company(String text) {
        return parse(COMPANY, text, CompanyId::new);
    }

    public static Optional<GroupId> group(String text) {
        return parse(GROUP, text, GroupId::new);
    }

    private static <T> Optional<T> parse(String kind, String text, Function<String, T> type) {
        try {
            return Optional.of(type.apply(key(kind, text).orElse(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
