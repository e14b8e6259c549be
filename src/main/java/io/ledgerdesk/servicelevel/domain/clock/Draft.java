package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.servicelevel.domain.clock.course.Course;
import io.ledgerdesk.servicelevel.domain.clock.course.Phase;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.servicelevel.word.MovedBecause;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket's clocks while one fact is folded in; nobody else sees it. */
final class Draft {
    final TicketId ticket;
    final UUID registration;
    final Instant registeredAt;
    final Instant receivedAt;
    final boolean historical;
    Instant asOf;
    List<CompanyId> companies;
    @Nullable TicketKind kind;
    @Nullable Priority priority;
    @Nullable CatalogueId service;
    @Nullable CatalogueId chosenAgreement;
    TicketState state;
    @Nullable HoldReason hold;
    Line line;
    int round;
    int handOvers;
    int updates;
    int moves;
    @Nullable EntryVersion agreement;
    @Nullable EntryVersion plan;
    @Nullable EntryVersion policy;
    Course course;
    final List<Clock> clocks;
    final List<PendingMove> toRecord;

    Draft(ClockFact.Registered first) {
        ticket = first.ticket();
        registration = first.cause();
        registeredAt = first.at();
        receivedAt = first.receivedAt().isAfter(first.at()) ? first.at() : first.receivedAt();
        historical = first.historical();
        asOf = first.at();
        companies = first.companies();
        state = first.state();
        hold = first.hold();
        line = Line.FIRST;
        round = 1;
        course =
                Course.from(new Phase(receivedAt, first.cause(), TicketState.NEW, null))
                        .with(new Phase(asOf, first.cause(), state, hold));
        clocks = new ArrayList<>();
        toRecord = new ArrayList<>();
    }

    Draft(TicketClocks before) {
        ticket = before.ticket();
        registration = before.registration();
        registeredAt = before.registeredAt();
        receivedAt = before.receivedAt();
        historical = before.historical();
        asOf = before.asOf();
        companies = before.companies();
        kind = before.kind();
        priority = before.priority();
        service = before.service();
        chosenAgreement = before.chosenAgreement();
        state = before.state();
        hold = before.hold();
        line = before.line();
        round = before.round();
        handOvers = before.handOvers();
        updates = before.updates();
        moves = before.moves();
        agreement = before.agreement();
        plan = before.plan();
        policy = before.policy();
        course = before.course();
        clocks = new ArrayList<>(before.clocks());
        toRecord = new ArrayList<>(before.toRecord());
    }

    @Nullable Clock find(ClockKey key) {
        return clocks.stream().filter(clock -> clock.key().equals(key)).findFirst().orElse(null);
    }

    /** What it goes on from: of the same target and turn the one of the latest round before. */
    @Nullable Clock before(ClockKey key) {
        if (key.target() == TargetKind.NEXT_UPDATE) {
            return null;
        }
        return clocks.stream()
                .filter(clock -> clock.key().target() == key.target())
                .filter(clock -> clock.key().turn() == key.turn())
                .filter(clock -> clock.key().round() < key.round())
                .max(Comparator.comparing(Clock::key))
                .orElse(null);
    }

    void put(Clock clock) {
        remove(clock.key());
        clocks.add(clock);
    }

    void remove(ClockKey key) {
        clocks.removeIf(clock -> clock.key().equals(key));
    }

    /** A clock's due date moved, to what it is now: that is to be recorded. */
    void record(
            ClockKey key, @Nullable Instant from, MovedBecause because, Instant at, UUID cause) {
        Clock clock = find(key);
        if (historical || clock == null) {
            return;
        }
        moves++;
        toRecord.add(
                new PendingMove(
                        moves,
                        at,
                        cause,
                        new DueMoved(
                                ticket,
                                key,
                                from,
                                clock.dueAt(),
                                because,
                                agreement,
                                clock.status().isOpen() ? clock.calendar() : null)));
        if (toRecord.size() > TicketClocks.MAX_TO_RECORD) {
            joinOldest();
        }
    }

    private void joinOldest() {
        for (int i = 0; i < toRecord.size(); i++) {
            for (int j = i + 1; j < toRecord.size(); j++) {
                PendingMove first = toRecord.get(i);
                PendingMove next = toRecord.get(j);
                if (next.what().clock().equals(first.what().clock())) {
                    toRecord.set(j, next.from(first.what().from()));
                    toRecord.remove(i);
                    return;
                }
            }
        }
    }

    TicketClocks done() {
        clocks.sort(Comparator.comparing(Clock::key));
        return new TicketClocks(
                ticket,
                registration,
                registeredAt,
                receivedAt,
                asOf,
                companies,
                kind,
                priority,
                service,
                chosenAgreement,
                state,
                hold,
                line,
                historical,
                round,
                handOvers,
                updates,
                moves,
                agreement,
                plan,
                policy,
                course,
                clocks,
                toRecord);
    }
}
