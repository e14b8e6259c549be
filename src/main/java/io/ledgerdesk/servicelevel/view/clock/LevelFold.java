package io.ledgerdesk.servicelevel.view.clock;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.directory.event.CompanyEvent;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Noticed;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Registered;
import io.ledgerdesk.servicelevel.domain.clock.ClockFold;
import io.ledgerdesk.servicelevel.domain.clock.Interval;
import io.ledgerdesk.servicelevel.domain.clock.Notice;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.ClocksRecounted;
import io.ledgerdesk.servicelevel.view.catalogue.CatalogueChange;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogue;
import io.ledgerdesk.servicelevel.view.company.CompanyParents;
import io.ledgerdesk.servicelevel.view.fact.Scene;
import io.ledgerdesk.servicelevel.view.fact.TicketFacts;
import io.ledgerdesk.servicelevel.view.fact.TicketFacts.Meaning;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From events to the clocks of tickets. What changed in the catalogue since a ticket was counted
 * last is counted in the order of the log before the next thing that happens to it.
 */
final class LevelFold {
    private final ClockCatalogue catalogue;
    private final CompanyParents parents;
    private final ClockFold fold;

    private LevelFold(ClockCatalogue catalogue, CompanyParents parents) {
        this.catalogue = catalogue;
        this.parents = parents;
        this.fold = new ClockFold(catalogue::calendar);
    }

    /** How the tickets stand that were fetched, and that changed. */
    interface Levels {
        @Nullable Level get(TicketId ticket);

        void put(TicketId ticket, Level level);
    }

    /**
     * For events that come next.
     *
     * @param catalogue with all changes up to their end
     */
    static Uni<LevelFold> before(
            SqlClient client,
            TenantId tenant,
            ClockCatalogue catalogue,
            List<RecordedEvent> events) {
        Set<CompanyId> companies =
                events.stream()
                        .map(TicketFacts::company)
                        .flatMap(Stream::ofNullable)
                        .map(company -> new CompanyId(company.value()))
                        .collect(Collectors.toSet());
        return CompanyParents.before(client, tenant, companies, events)
                .map(parents -> new LevelFold(catalogue, parents));
    }

    /** The tickets whose clocks an event may move. */
    static Stream<TicketId> tickets(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case TicketEvent e ->
                    TicketFacts.of(recorded) == null ? Stream.empty() : Stream.of(e.ticket());
            case ClockEvent e -> Stream.of(e.ticket());
            case ClocksRecounted e -> e.tickets().stream();
            default -> Stream.empty();
        };
    }

    void happened(RecordedEvent recorded, Levels levels) {
        if (recorded.event() instanceof CompanyEvent) {
            parents.happened(recorded);
        }
        tickets(recorded)
                .forEach(ticket -> {
                    Level after = after(ticket, levels.get(ticket), recorded);
                    if (after != null) {
                        levels.put(ticket, after);
                    }
                });
    }

    /** With all changes of the catalogue that are before a position. */
    Level caughtUp(Level level, long position) {
        Level now = level;
        for (CatalogueChange change : catalogue.between(level.countedUntil(), position)) {
            CatalogueBook before = catalogue.before(change.position());
            now =
                    now.with(
                            fold.after(
                                    now.clocks(),
                                    change.fact(before.after(change.event())),
                                    before));
        }
        return now;
    }

    /** What is to be noticed if nothing happens any more. */
    List<Notice> notices(Level level) {
        return fold.notices(level.clocks(), catalogue.before(level.countedUntil() + 1));
    }

    /** What an event would be recorded as. */
    Optional<ClockEvent> event(Level level, Notice notice, Instant detectedAt) {
        return fold.event(
                level.clocks(), notice, catalogue.before(level.countedUntil() + 1), detectedAt);
    }

    List<Interval> ledger(Level level, Instant until) {
        return fold.ledger(level.clocks(), until);
    }

    private @Nullable Level after(TicketId ticket, @Nullable Level before, RecordedEvent recorded) {
        if (before != null
                && recorded.event() instanceof ClocksRecounted recounted
                && before.countedUntil() >= recounted.change()) {
            return null;
        }
        Level known = before == null ? null : caughtUp(before, recorded.position());
        CatalogueBook book = catalogue.before(recorded.position());
        List<ClockFact> facts = facts(known, recorded, book);
        if (known == null && !begins(facts, recorded)) {
            return null;
        }
        TicketClocks now = known == null ? null : known.clocks();
        for (ClockFact fact : facts) {
            now = fold.after(now, fact, book);
        }
        Level after =
                known == null
                        ? Level.begun(ticket, requireNonNull(now))
                        : facts.isEmpty() ? known : known.with(requireNonNull(now));
        return (recorded.event() instanceof TargetBreached breach ? after.detected(breach) : after)
                .until(recorded.position());
    }

    private List<ClockFact> facts(
            @Nullable Level before, RecordedEvent recorded, CatalogueBook book) {
        if (recorded.event() instanceof ClockEvent noticed) {
            return List.of(
                    new Noticed(recorded.header().occurredAt(), recorded.header().id(), noticed));
        }
        Meaning meaning = TicketFacts.of(recorded);
        TicketClocks clocks = before == null ? null : before.clocks();
        return meaning == null ? List.of() : meaning.facts(clocks, new Scene(book, parents));
    }

    /** Nothing is counted of a ticket that was there before the desk's first agreement. */
    private boolean begins(List<ClockFact> facts, RecordedEvent recorded) {
        return !facts.isEmpty()
                && facts.getFirst() instanceof Registered
                && catalogue.promisesBefore(recorded.position());
    }
}
