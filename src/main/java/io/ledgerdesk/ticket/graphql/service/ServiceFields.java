package io.ledgerdesk.ticket.graphql.service;

import io.ledgerdesk.catalogue.graphql.type.Agreement;
import io.ledgerdesk.catalogue.graphql.type.Seen;
import io.ledgerdesk.catalogue.graphql.type.Service;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.view.DeskCatalogue;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The entries of the catalogue that tickets name, from the catalogue in memory. */
@GraphQLApi
public class ServiceFields {
    private static final Right READ = new Right("catalogue.read");

    private final CurrentCaller callers;
    private final DeskCatalogue catalogue;

    ServiceFields(CurrentCaller callers, DeskCatalogue catalogue) {
        this.callers = callers;
        this.catalogue = catalogue;
    }

    @Name("service")
    @Description(
            "What of the catalogue it concerns; absent while nobody has said. Of it those who may not"
                    + " read the catalogue see name and description alone.")
    public Uni<List<@Nullable Service>> service(@Source List<Ticket> tickets) {
        return entries(
                tickets,
                CatalogueKind.SERVICE,
                ClassifiedAs::service,
                callers.require().authority().has(READ) ? Service::new : Service::named);
    }

    @Name("chosenAgreement")
    @Description(
            "The agreement that was chosen for it; absent where the one is taken that holds by"
                    + " itself, and for a requester.")
    public Uni<List<@Nullable Agreement>> agreement(@Source List<Ticket> tickets) {
        return entries(
                tickets,
                CatalogueKind.AGREEMENT,
                callers.require().isRequester() ? as -> null : ClassifiedAs::agreement,
                Agreement::new);
    }

    private <T> Uni<List<@Nullable T>> entries(
            List<Ticket> tickets,
            CatalogueKind kind,
            Function<ClassifiedAs, @Nullable CatalogueId> named,
            Function<Seen, T> shown) {
        Caller caller = callers.require();
        List<Optional<CatalogueId>> ids =
                tickets.stream()
                        .map(ticket -> Optional.ofNullable(named.apply(ticket.classification())))
                        .toList();
        return ids.stream().allMatch(Optional::isEmpty)
                ? Uni.createFrom().item(() -> nothing(ids.size()))
                : catalogue
                        .of(caller.tenant())
                        .map(book -> {
                            List<@Nullable T> entries = new ArrayList<>();
                            for (Optional<CatalogueId> id : ids) {
                                entries.add(
                                        id.flatMap(known ->
                                                        Seen.of(caller.tenant(), book, kind, known))
                                                .map(shown)
                                                .orElse(null));
                            }
                            return entries;
                        });
    }

    private static <T> List<@Nullable T> nothing(int size) {
        List<@Nullable T> nothing = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            nothing.add(null);
        }
        return nothing;
    }
}
