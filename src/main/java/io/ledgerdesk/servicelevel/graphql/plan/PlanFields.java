package io.ledgerdesk.servicelevel.graphql.plan;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.view.DeskCatalogue;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.directory.graphql.type.Viewer;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.servicelevel.view.company.CompanyTree;
import io.ledgerdesk.servicelevel.view.standing.ClockStandings;
import io.ledgerdesk.servicelevel.view.standing.LevelStanding;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What a customer has bought, and until when, without what is the desk's alone. */
@GraphQLApi
public class PlanFields {
    /** Companies that are looked at, and plans that are told of. */
    private static final int MOST = 100;

    private final CurrentCaller callers;
    private final ClockStandings standings;
    private final DeskCatalogue catalogue;
    private final CompanyTree companies;
    private final Clock clock;

    PlanFields(
            CurrentCaller callers,
            ClockStandings standings,
            DeskCatalogue catalogue,
            CompanyTree companies,
            Clock clock) {
        this.callers = callers;
        this.standings = standings;
        this.catalogue = catalogue;
        this.companies = companies;
        this.clock = clock;
    }

    @Name("plan")
    @Description(
            "The plan that holds for it, for requesters too, as the catalogue has it now; absent where"
                    + " nothing is promised.")
    public Uni<List<CustomerPlan>> plan(@Source List<Ticket> tickets) {
        TenantId tenant = callers.require().tenant();
        List<TicketId> ids = tickets.stream().map(Ticket::ticketId).toList();
        return Uni.combine()
                .all()
                .unis(standings.levels(tenant, ids), catalogue.of(tenant))
                .asTuple()
                .map(found ->
                        ids.stream()
                                .map(id ->
                                        plan(
                                                        found.getItem2(),
                                                        found.getItem1()
                                                                .getOrDefault(
                                                                        id, LevelStanding.NONE))
                                                .orElse(null))
                                .toList());
    }

    @Name("plans")
    @Description(
            "Of a requester: the plans that hold now for the companies into which you may look, else"
                    + " the one that everybody has; at most 100. Empty for staff.")
    public @NonNull Uni<@NonNull List<@NonNull CustomerPlan>> plans(@Source Viewer viewer) {
        Caller caller = callers.require();
        return caller.isRequester()
                ? catalogue.of(caller.tenant()).chain(book -> plans(caller, book))
                : Uni.createFrom().item(List.of());
    }

    private Uni<List<CustomerPlan>> plans(Caller caller, CatalogueBook book) {
        Instant now = clock.instant();
        List<CompanyId> own =
                caller.authority().standing().companies().stream()
                        .sorted()
                        .limit(MOST)
                        .map(CompanyId::new)
                        .toList();
        return companies
                .upFrom(caller.tenant(), own)
                .map(chains ->
                        (chains.isEmpty() ? Stream.of(List.<CompanyId>of()) : chains.stream())
                                .flatMap(chain -> nearest(book, chain, now).stream())
                                .distinct()
                                .limit(MOST)
                                .flatMap(agreement -> CustomerPlan.of(book, agreement).stream())
                                .toList());
    }

    /** Of the company or the nearest above it that has any, else of everybody. */
    private static List<AgreementContent> nearest(
            CatalogueBook book, List<CompanyId> chain, Instant now) {
        return Stream.concat(
                        chain.stream().map(company -> book.agreementsOf(company)),
                        Stream.of(book.agreementsOf(null)))
                .map(entries ->
                        entries.stream()
                                .flatMap(entry -> book.agreement(entry.id()).stream())
                                .filter(agreement -> agreement.isValidAt(now))
                                .toList())
                .filter(agreements -> !agreements.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<CustomerPlan> plan(CatalogueBook book, LevelStanding level) {
        EntryVersion held = level.agreement();
        return held == null
                ? Optional.empty()
                : book.agreement(held.id()).flatMap(agreement -> CustomerPlan.of(book, agreement));
    }
}
