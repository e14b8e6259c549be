package io.ledgerdesk.ticket.graphql.mutation.terms;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.view.DeskCatalogue;
import io.ledgerdesk.directory.CompanyChain;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks up what the catalogue says of a ticket. Where it has no entries nothing else is read, so
 * that desks without one wait for nothing.
 */
@ApplicationScoped
public class TicketTerms {
    private final DeskCatalogue catalogue;
    private final CompanyChain companies;
    private final TicketCards cards;
    private final Clock clock;

    TicketTerms(DeskCatalogue catalogue, CompanyChain companies, TicketCards cards, Clock clock) {
        this.catalogue = catalogue;
        this.companies = companies;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * For a ticket that is about to be registered.
     *
     * @param company the requester's, well formed; empty for none
     */
    public Uni<Terms> ofNew(TenantId tenant, Optional<String> company, Wish wish) {
        return catalogue
                .of(tenant)
                .chain(book ->
                        isNoMatter(book, wish)
                                ? Uni.createFrom().item(Terms.none(wish))
                                : choose(
                                        tenant,
                                        book,
                                        company,
                                        clock.instant(),
                                        ClassifiedAs.NONE,
                                        wish));
    }

    /** For a ticket that is there, as the log has it; nothing of one that the caller cannot see. */
    public Uni<Terms> ofKnown(Caller caller, TicketId ticket, Wish wish) {
        return ofKnown(caller, ticket, TicketTerms::company, wish);
    }

    /**
     * The same where another requester is to be put down.
     *
     * @param company the new requester's, well formed; empty for none
     */
    public Uni<Terms> ofCorrected(Caller caller, TicketId ticket, Optional<String> company) {
        return ofKnown(caller, ticket, known -> company, Wish.NONE);
    }

    private Uni<Terms> ofKnown(
            Caller caller,
            TicketId ticket,
            Function<TicketCard, Optional<String>> company,
            Wish wish) {
        TenantId tenant = caller.tenant();
        return catalogue
                .of(tenant)
                .chain(book ->
                        isNoMatter(book, wish)
                                ? Uni.createFrom().item(Terms.none(wish))
                                : cards.asDecided(
                                                tenant,
                                                TicketReader.scope(caller),
                                                ticket,
                                                Long.MAX_VALUE)
                                        .chain(card ->
                                                card.isEmpty()
                                                        ? Uni.createFrom().item(Terms.none(wish))
                                                        : choose(
                                                                tenant,
                                                                book,
                                                                company.apply(card.get()),
                                                                card.get()
                                                                        .registration()
                                                                        .registeredAt(),
                                                                card.get().classification(),
                                                                wish)));
    }

    private static boolean isNoMatter(CatalogueBook book, Wish wish) {
        return book.entries().isEmpty() && !wish.namesEntries();
    }

    private static Optional<String> company(TicketCard card) {
        return Optional.ofNullable(card.registration().requester().company())
                .map(io.ledgerdesk.ticket.id.CompanyId::value);
    }

    private Uni<Terms> choose(
            TenantId tenant,
            CatalogueBook book,
            Optional<String> company,
            Instant registeredAt,
            ClassifiedAs before,
            Wish wish) {
        Uni<List<CompanyId>> chain =
                company.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : companies.upFrom(tenant, new CompanyId(company.get()));
        return chain.map(up -> new Choosing(book, up, registeredAt, before).of(wish));
    }
}
