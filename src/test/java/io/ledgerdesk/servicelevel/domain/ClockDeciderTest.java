package io.ledgerdesk.servicelevel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.servicelevel.command.ClockCommand;
import io.ledgerdesk.servicelevel.command.ClockCommand.Moves;
import io.ledgerdesk.servicelevel.command.ClockCommand.Notice;
import io.ledgerdesk.servicelevel.command.ClockCommand.NoticeMoves;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.event.ClockEvent.WarningReached;
import io.ledgerdesk.servicelevel.id.ClockStream;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.servicelevel.word.MovedBecause;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands recorded is not recorded again. */
class ClockDeciderTest {
    private static final TicketId TICKET = new TicketId(new UUID(1, 1));
    private static final Instant DUE = Instant.parse("2026-03-02T12:00:00Z");
    private static final EntryVersion GOLD = new EntryVersion(new CatalogueId("gold"), 1);
    private static final ClockKey RESOLUTION = new ClockKey(TargetKind.RESOLUTION, 1, 1);
    private static final ClockKey REOPENED = new ClockKey(TargetKind.RESOLUTION, 2, 1);
    private static final ClockKey UPDATE = new ClockKey(TargetKind.NEXT_UPDATE, 1, 1);
    private static final ClockKey LATER_UPDATE = new ClockKey(TargetKind.NEXT_UPDATE, 1, 2);

    private final ClockDecider decider = new ClockDecider();
    private RecordedClocks recorded = decider.initial();

    @Test
    void aWarningIsRecordedOnceForEachDueDate() {
        assertThat(recorded(warning(50, DUE))).isTrue();
        assertThat(recorded(warning(50, DUE))).isFalse();
        assertThat(recorded(warning(75, DUE))).isTrue();
        assertThat(recorded(warning(50, DUE.plusSeconds(1)))).isTrue();
        assertThat(recorded(warning(50, DUE))).isFalse();
    }

    @Test
    void aBreachIsRecordedOnceForEachCycleAndOfTheResolutionOverAllRounds() {
        assertThat(recorded(breach(UPDATE, 1))).isTrue();
        assertThat(recorded(breach(UPDATE, 2))).isFalse();
        assertThat(recorded(breach(LATER_UPDATE, 1))).isTrue();
        assertThat(recorded(breach(REOPENED, 1))).isTrue();
        assertThat(recorded(breach(RESOLUTION, 2))).isFalse();
    }

    @Test
    void aStepIsTakenOnceWhicheverVersionOfThePolicySaysIt() {
        assertThat(recorded(step(1, 1))).isTrue();
        assertThat(recorded(step(2, 1))).isFalse();
        assertThat(recorded(step(2, 2))).isTrue();
    }

    @Test
    void aMoveIsRecordedAgainOnlyAfterAnother() {
        Instant later = DUE.plusSeconds(60);
        assertThat(recorded(move(DUE, later))).isTrue();
        assertThat(recorded(move(DUE, later))).isFalse();
        assertThat(recorded(move(later, DUE))).isTrue();
        assertThat(recorded(move(DUE, later))).isTrue();
    }

    @Test
    void movesOfManyTicketsAreRecordedAtOnceButForThoseThatMovedMeanwhile() {
        TicketId other = new TicketId(new UUID(1, 2));
        DueMoved known = move(TICKET, DUE, DUE.plusSeconds(60));
        DueMoved moved = move(other, DUE, DUE.plusSeconds(60));
        NoticeMoves command =
                new NoticeMoves(
                        List.of(
                                new Moves(TICKET, 0, List.of(known)),
                                new Moves(other, 0, List.of(moved))));
        assertThat(decided(Streams.only(stream(TICKET), decider.initial()), command))
                .isEqualTo(Decision.needs(stream(other)));
        assertThat(
                        decided(
                                new Streams<>(
                                        stream(TICKET),
                                        Map.of(
                                                stream(TICKET),
                                                decider.evolve(decider.initial(), known),
                                                stream(other),
                                                decider.initial())),
                                command))
                .isEqualTo(Decision.accepted(moved));
    }

    private boolean recorded(ClockEvent event) {
        Decision<ClockEvent> decision =
                decided(Streams.only(stream(TICKET), recorded), new Notice(event));
        List<ClockEvent> events = ((Decision.Accepted<ClockEvent>) decision).events();
        for (ClockEvent one : events) {
            recorded = decider.evolve(recorded, one);
        }
        return events.equals(List.of(event));
    }

    private Decision<ClockEvent> decided(Streams<RecordedClocks> streams, ClockCommand command) {
        return decider.decide(streams, command, new DecisionContext(DUE, Actor.system("timer")));
    }

    private static Tag stream(TicketId ticket) {
        return new ClockStream(ticket).tag();
    }

    private static ClockEvent warning(int percent, Instant dueAt) {
        return new WarningReached(TICKET, RESOLUTION, percent, dueAt);
    }

    private static ClockEvent breach(ClockKey clock, int seconds) {
        return new TargetBreached(TICKET, clock, DUE, DUE.plusSeconds(seconds), 60, GOLD);
    }

    private static ClockEvent step(int version, int number) {
        return new EscalationStepTaken(
                TICKET,
                RESOLUTION,
                new EntryVersion(new CatalogueId("default"), version),
                number,
                new EscalationStep(
                        TargetKind.RESOLUTION,
                        90,
                        null,
                        EscalationStep.Action.RAISE_PRIORITY,
                        null,
                        null,
                        null,
                        null,
                        null),
                null);
    }

    private static ClockEvent move(Instant from, Instant to) {
        return move(TICKET, from, to);
    }

    private static DueMoved move(TicketId ticket, Instant from, Instant to) {
        return new DueMoved(ticket, RESOLUTION, from, to, MovedBecause.PRIORITY, GOLD, GOLD);
    }
}
