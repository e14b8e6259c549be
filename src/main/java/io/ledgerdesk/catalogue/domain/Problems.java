package io.ledgerdesk.catalogue.domain;

import io.ledgerdesk.catalogue.command.CatalogueRejection;
import io.ledgerdesk.catalogue.command.CatalogueRejection.UnknownReference;
import io.ledgerdesk.catalogue.command.CatalogueRejection.ValidationFailed;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Problems that more than one sort of entry may have. */
final class Problems {
    /** As long as a target may be: ten years around the clock, with three leap days. */
    static final long LONGEST = 3_653L * 86_400;

    private Problems() {}

    /** One after the other, the next looked for only if there was none before. */
    @SafeVarargs
    static Stream<CatalogueRejection> of(Stream<? extends CatalogueRejection>... parts) {
        return Stream.of(parts).flatMap(Function.identity());
    }

    /** None if it holds. */
    static Stream<CatalogueRejection> unless(boolean holds, String field, String allowed) {
        return holds ? Stream.empty() : Stream.of(new ValidationFailed(field, allowed));
    }

    /** None if there is such an entry in use, or none is named. */
    static Stream<CatalogueRejection> unknown(
            CatalogueBook book, String field, CatalogueKind kind, @Nullable CatalogueId id) {
        return id == null || book.entry(kind, id).filter(entry -> !entry.retired()).isPresent()
                ? Stream.empty()
                : Stream.of(new UnknownReference(field, kind, id));
    }

    /** Those whose key another one before them has. */
    static <T, K> Stream<T> repeated(List<T> all, Function<T, K> key) {
        Set<K> seen = new HashSet<>();
        return all.stream().filter(one -> !seen.add(key.apply(one)));
    }
}
