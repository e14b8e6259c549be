package io.ledgerdesk.servicelevel.view.replay;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.CatalogueChanged;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Corrected;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Noticed;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Registered;
import io.ledgerdesk.servicelevel.domain.clock.ClockFold;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.view.catalogue.CatalogueChange;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogue;
import io.ledgerdesk.servicelevel.view.company.CompanyParents;
import io.ledgerdesk.servicelevel.view.fact.Scene;
import io.ledgerdesk.servicelevel.view.fact.TicketFacts;
import io.ledgerdesk.servicelevel.view.fact.TicketFacts.Meaning;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folds the events of tickets anew, one ticket after the other, by the catalogue of their time. */
public final class Refold {
    private static final int BOOKS_KEPT = 256;

    private final ClockCatalogue catalogue;
    private final CompanyParents parents;
    private final Supposition supposition;
    private final ClockFold fold;
    private final Map<CatalogueBook, CatalogueBook> instead = new IdentityHashMap<>();

    /**
     * @param catalogue with all that ever happened to it
     * @param supposition what to put in its place
     */
    public Refold(ClockCatalogue catalogue, CompanyParents parents, Supposition supposition) {
        this.catalogue = catalogue;
        this.parents = parents;
        this.supposition = supposition;
        this.fold = new ClockFold(catalogue::calendar);
    }

    /**
     * How a ticket's clocks came to stand as they do.
     *
     * @param facts all, changes of the catalogue between them
     * @param first the catalogue at its registration
     * @param last the catalogue when the last fact was folded
     */
    public record Folded(
            ClockFold fold,
            List<ClockFact> facts,
            CatalogueBook first,
            CatalogueBook last,
            TicketClocks clocks) {
        public Folded {
            facts = List.copyOf(facts);
        }
    }

    /**
     * One ticket's clocks.
     *
     * @param events of the ticket and of its clocks, in order
     * @param companies as its clocks were counted with; empty if that is not known
     * @param end position up to which changes of the catalogue count
     * @return empty for a ticket that did not begin among the events
     */
    public Optional<Folded> of(List<RecordedEvent> events, List<CompanyId> companies, long end) {
        List<ClockFact> facts = new ArrayList<>();
        CatalogueBook first = null;
        TicketClocks clocks = null;
        long counted = 0;
        for (RecordedEvent recorded : events) {
            if (clocks != null) {
                clocks = caughtUp(clocks, counted, recorded.position(), facts);
            }
            CatalogueBook book = book(catalogue.before(recorded.position()));
            for (ClockFact said : meant(clocks, recorded, book)) {
                ClockFact fact = withCompanies(said, companies);
                if (clocks == null && !(fact instanceof Registered)) {
                    return Optional.empty();
                }
                first = first == null ? book : first;
                clocks = fold.after(clocks, fact, book);
                facts.add(fact);
            }
            counted = recorded.position();
        }
        if (clocks == null || first == null) {
            return Optional.empty();
        }
        clocks = caughtUp(clocks, counted, end + 1, facts);
        return Optional.of(new Folded(fold, facts, first, book(catalogue.before(end + 1)), clocks));
    }

    private TicketClocks caughtUp(
            TicketClocks clocks, long behind, long before, List<ClockFact> facts) {
        TicketClocks now = clocks;
        for (CatalogueChange change : catalogue.between(behind, before)) {
            CatalogueBook was = catalogue.before(change.position());
            CatalogueBook is = catalogue.before(change.position() + 1);
            CatalogueChanged said = change.fact(is);
            CatalogueChanged fact =
                    new CatalogueChanged(said.at(), said.cause(), book(is), said.retroactive());
            now = fold.after(now, fact, book(was));
            facts.add(fact);
        }
        return now;
    }

    private List<ClockFact> meant(
            @Nullable TicketClocks before, RecordedEvent recorded, CatalogueBook book) {
        if (recorded.event() instanceof ClockEvent noticed) {
            return List.of(
                    new Noticed(recorded.header().occurredAt(), recorded.header().id(), noticed));
        }
        Meaning meaning = TicketFacts.of(recorded);
        return meaning == null ? List.of() : meaning.facts(before, new Scene(book, parents));
    }

    /** Whose part a company is may have changed since its tickets were counted. */
    private static ClockFact withCompanies(ClockFact fact, List<CompanyId> counted) {
        return switch (fact) {
            case Registered said when isOf(said.companies(), counted) ->
                    new Registered(
                            said.at(),
                            said.cause(),
                            said.ticket(),
                            said.receivedAt(),
                            counted,
                            said.state(),
                            said.hold(),
                            said.historical());
            case Corrected said when isOf(said.companies(), counted) ->
                    new Corrected(said.at(), said.cause(), counted);
            case ClockFact other -> other;
        };
    }

    private static boolean isOf(List<CompanyId> companies, List<CompanyId> counted) {
        return !companies.isEmpty()
                && !counted.isEmpty()
                && companies.getFirst().equals(counted.getFirst());
    }

    private CatalogueBook book(CatalogueBook actual) {
        if (instead.size() > BOOKS_KEPT) {
            instead.clear();
        }
        return instead.computeIfAbsent(actual, supposition::instead);
    }
}
