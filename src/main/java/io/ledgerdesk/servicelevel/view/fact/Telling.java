package io.ledgerdesk.servicelevel.view.fact;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Classified;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Corrected;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.HandedOver;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Moved;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Registered;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Reopened;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.StaffSpoke;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.view.fact.TicketFacts.Meaning;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.word.Contact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of one event, at its instant and with its id. */
record Telling(EventHeader header) {

    Registered registered(TicketRegistered e, Scene scene) {
        return new Registered(
                header.occurredAt(),
                header.id(),
                e.ticket(),
                earlier(e.receivedAt(), header.occurredAt()),
                scene.companies(e.company()),
                TicketState.NEW,
                null,
                header.historical());
    }

    /** One that had come to an end by then was open until that end. */
    List<ClockFact> imported(TicketImported e, Scene scene) {
        Instant receivedAt = earlier(e.receivedAt(), header.occurredAt());
        Instant at =
                e.end() == null
                        ? header.occurredAt()
                        : earlier(later(e.end().at(), receivedAt), header.occurredAt());
        Registered begun =
                new Registered(
                        at,
                        header.id(),
                        e.ticket(),
                        receivedAt,
                        scene.companies(e.company()),
                        e.state().isOpen() ? e.state() : TicketState.NEW,
                        e.state().isOpen() ? e.hold() : null,
                        header.historical());
        return e.state().isOpen()
                ? List.of(begun)
                : List.of(begun, new Moved(at, header.id(), e.state(), null));
    }

    @Nullable Meaning corrected(@Nullable Contact requester) {
        return requester == null
                ? null
                : known((before, scene) ->
                        List.of(
                                new Corrected(
                                        header.occurredAt(),
                                        header.id(),
                                        scene.companies(requester.company()))));
    }

    /** What is said in the moment of the registration belongs to it. */
    Meaning classified(ClassifiedAs to) {
        return known((before, scene) ->
                List.of(
                        new Classified(
                                header.occurredAt(),
                                header.occurredAt().equals(before.registeredAt())
                                        ? before.registration()
                                        : header.id(),
                                to.kind(),
                                to.priority(),
                                to.service() == null ? scene.service(to.topic()) : to.service(),
                                to.agreement())));
    }

    Meaning priority(@Nullable Priority to) {
        return known((before, scene) ->
                List.of(
                        new Classified(
                                header.occurredAt(),
                                header.id(),
                                before.kind(),
                                to,
                                before.service(),
                                before.chosenAgreement())));
    }

    Meaning handedOver(Line line, TicketState state) {
        return known((before, scene) ->
                List.of(
                        new HandedOver(
                                header.occurredAt(),
                                header.id(),
                                line,
                                !line.equals(before.line())),
                        new Moved(
                                header.occurredAt(),
                                header.id(),
                                state,
                                state == TicketState.ON_HOLD ? before.hold() : null)));
    }

    Meaning moved(TicketState state) {
        return known((before, scene) ->
                List.of(move(state, state == TicketState.ON_HOLD ? before.hold() : null)));
    }

    Meaning held(HoldReason reason) {
        return known((before, scene) -> List.of(move(TicketState.ON_HOLD, reason)));
    }

    /** Why it was on hold is remembered: it may be again, when it comes back. */
    Meaning ended() {
        return known((before, scene) -> List.of(move(TicketState.CANCELLED, before.hold())));
    }

    Meaning spokeAndMoved(TicketState state) {
        return isOfStaff()
                ? known((before, scene) -> List.of(spoke(), move(state, null)))
                : moved(state);
    }

    Meaning reopened(int round, TicketState state, @Nullable HoldReason hold) {
        return known((before, scene) ->
                List.of(new Reopened(header.occurredAt(), header.id(), round), move(state, hold)));
    }

    Meaning stateImported(StateImported e) {
        HoldReason hold = e.to() == TicketState.ON_HOLD ? e.hold() : null;
        if (e.reopens()) {
            return reopened(e.round(), e.to(), hold);
        }
        Instant at =
                e.end() == null ? header.occurredAt() : earlier(e.end().at(), header.occurredAt());
        return known((before, scene) ->
                List.of(new Moved(later(at, before.registeredAt()), header.id(), e.to(), hold)));
    }

    /** Absent where no person of staff wrote. */
    @Nullable Meaning spokeOnly() {
        return isOfStaff() ? known((before, scene) -> List.of(spoke())) : null;
    }

    private Moved move(TicketState state, @Nullable HoldReason hold) {
        return new Moved(header.occurredAt(), header.id(), state, hold);
    }

    private StaffSpoke spoke() {
        return new StaffSpoke(header.occurredAt(), header.id());
    }

    /** What the desk or another system writes by itself is no answer of a person. */
    private boolean isOfStaff() {
        return header.actor().kind() == Actor.Kind.AGENT;
    }

    private interface Known {
        List<ClockFact> facts(TicketClocks before, Scene scene);
    }

    private static Meaning known(Known meaning) {
        return (before, scene) -> before == null ? List.of() : meaning.facts(before, scene);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
