package io.ledgerdesk.catalogue.id;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.Tag;
import java.util.Locale;

/** Where the events of the catalogue lie: all are one stream, decided on together. */
@Published
public final class CatalogueStream {
    public static final Tag ALL = new Tag("catalogue", "all");

    private CatalogueStream() {}

    /** By what the events of one entry are found, such as {@code agreement:acme-gold}. */
    public static Tag of(CatalogueKind kind, CatalogueId id) {
        return new Tag(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), id.value());
    }
}
