package io.ledgerdesk.catalogue.graphql.query;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.graphql.list.Slice;
import io.ledgerdesk.catalogue.graphql.type.CatalogueIds;
import io.ledgerdesk.catalogue.graphql.type.Seen;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.view.CatalogueVersions;
import io.ledgerdesk.catalogue.view.DeskCatalogue;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Pages of the catalogue, and single entries, for whoever asks. */
@ApplicationScoped
class Lists {
    private static final Right READ = new Right("catalogue.read");

    private final CurrentCaller callers;
    private final DeskCatalogue catalogue;
    private final GraphQlSettings settings;

    Lists(CurrentCaller callers, DeskCatalogue catalogue, GraphQlSettings settings) {
        this.callers = callers;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /**
     * Whether who asks may read the catalogue: a ticket shows the name of its service to others.
     */
    boolean areReadable() {
        return callers.require().authority().has(READ);
    }

    /** Which part is asked for. */
    PageArguments page(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return PageArguments.of(first, after, last, before, most());
    }

    private int most() {
        return Math.min(settings.maxPageSize(), CatalogueVersions.MOST);
    }

    /**
     * A page of the caller's catalogue.
     *
     * @param list its name
     * @param asked prints alike if and only if the same is asked for
     */
    Uni<Slice<Seen>> page(
            String list,
            @Nullable Object asked,
            PageArguments page,
            BiFunction<TenantId, CatalogueBook, Entries> wanted) {
        TenantId tenant = callers.require().tenant();
        return catalogue
                .of(tenant)
                .map(book -> slice(list, asked, page, wanted.apply(tenant, book)));
    }

    /** A page of entries that are there. */
    static Slice<Seen> slice(
            String list, @Nullable Object asked, PageArguments page, Entries wanted) {
        return Slice.of(
                list,
                String.valueOf(asked),
                page,
                wanted.found(),
                seen -> seen.entry().id().value());
    }

    /** An entry of the caller's catalogue by id or key, retired or not. */
    Uni<Optional<Seen>> one(CatalogueKind kind, String text) {
        TenantId tenant = callers.require().tenant();
        return CatalogueIds.parse(kind, text)
                .map(id -> catalogue.of(tenant).map(book -> Seen.of(tenant, book, kind, id)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
