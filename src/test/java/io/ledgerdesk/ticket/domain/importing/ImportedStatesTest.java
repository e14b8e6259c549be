package io.ledgerdesk.ticket.domain.importing;

import static io.ledgerdesk.ticket.TicketState.ASSIGNED;
import static io.ledgerdesk.ticket.TicketState.CANCELLED;
import static io.ledgerdesk.ticket.TicketState.CLOSED;
import static io.ledgerdesk.ticket.TicketState.IN_PROGRESS;
import static io.ledgerdesk.ticket.TicketState.NEW;
import static io.ledgerdesk.ticket.TicketState.ON_HOLD;
import static io.ledgerdesk.ticket.TicketState.RESOLVED;
import static io.ledgerdesk.ticket.TicketState.WAITING_FOR_REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Scenario;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ImportEvent.ImportedEnd;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.word.source.ImportedState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By which event a ticket comes from one row's state to the next one's. */
class ImportedStatesTest {
    private static final Row MINE = Row.first().of("desk", "ivan");
    private static final Row OUR = Row.first().of("desk", null);

    /** The ticket after rows of these, each an hour after the other. */
    private static Scenario after(Row... rows) {
        Scenario scenario = Scenario.nothing();
        for (int i = 0; i < rows.length; i++) {
            scenario =
                    scenario.later(Duration.ofHours(1))
                            .given(Cast.IVAN, rows[i].revision(i).command());
        }
        return scenario.later(Duration.ofHours(1));
    }

    private static Scenario then(Scenario before, Row row) {
        return before.when(Cast.IVAN, row.revision(100).command());
    }

    @SafeVarargs
    private static Scenario thenOnly(
            Scenario after, TicketState state, Class<? extends TicketEvent>... types) {
        List<Class<?>> wanted = new ArrayList<>(List.of(types));
        wanted.add(RowImported.class);
        assertThat(after.events().stream().<Class<?>>map(TicketEvent::getClass).toList())
                .isEqualTo(wanted);
        return after.thenState(state);
    }

    @Test
    void aNewTicketThatSomebodyHasIsAssigned() {
        thenOnly(then(after(Row.first()), OUR), ASSIGNED, TicketAssigned.class);
        thenOnly(then(after(OUR), Row.first()), NEW, TicketUnassigned.class);
    }

    @Test
    void workBeginsWithTheAgentWhoIsNamed() {
        thenOnly(then(after(MINE), MINE.in(IN_PROGRESS)), IN_PROGRESS, WorkStarted.class);
        Scenario both = then(after(Row.first()), MINE.in(IN_PROGRESS));
        thenOnly(both, IN_PROGRESS, TicketAssigned.class, WorkStarted.class);
        assertThat(both.event(TicketAssigned.class).state()).isEqualTo(ASSIGNED);
    }

    @Test
    void nobodysWorkIsAStateAsItStands() {
        Scenario then = then(after(OUR), OUR.in(IN_PROGRESS));

        thenOnly(then, IN_PROGRESS, StateImported.class);
        assertThat(then.event(StateImported.class))
                .isEqualTo(
                        new StateImported(Cast.TICKET, ASSIGNED, IN_PROGRESS, 1, null, null, 100));
    }

    @Test
    void whoStartsOnNobodysWorkTakesItOver() {
        after(OUR, OUR.in(IN_PROGRESS))
                .when(Cast.OLGA, Cast.start())
                .thenHappened(TicketAssigned.class, WorkStarted.class)
                .thenState(IN_PROGRESS);
    }

    @Test
    void workInProgressIsHandedOverWithoutAStop() {
        Scenario then =
                then(after(MINE.in(IN_PROGRESS)), MINE.in(IN_PROGRESS).of("experts", "olga"));

        thenOnly(then, IN_PROGRESS, TicketAssigned.class, WorkStarted.class);
        assertThat(then.event(TicketAssigned.class).state()).isEqualTo(IN_PROGRESS);
        assertThat(then.known().work().begun()).isTrue();
        thenOnly(
                then.when(
                        Cast.IVAN,
                        MINE.in(IN_PROGRESS).of("experts", null).revision(101).command()),
                IN_PROGRESS,
                TicketAssigned.class);
    }

    @Test
    void workInProgressGoesBackToWhoHasItNow() {
        thenOnly(
                then(after(MINE.in(IN_PROGRESS)), MINE.of("experts", null)),
                ASSIGNED,
                TicketAssigned.class);
        thenOnly(then(after(MINE.in(IN_PROGRESS)), Row.first()), NEW, TicketUnassigned.class);
        thenOnly(then(after(MINE.in(IN_PROGRESS)), MINE), ASSIGNED, StateImported.class);
    }

    @Test
    void aQuestionThatNobodyKnowsIsAStateAsItStands() {
        Scenario waiting = then(after(MINE), MINE.in(WAITING_FOR_REQUESTER));

        thenOnly(waiting, WAITING_FOR_REQUESTER, StateImported.class);
        assertThat(waiting.known().standing().awaited()).isNull();
    }

    @Test
    void workGoesOnWhereItWas() {
        Row waiting = MINE.in(WAITING_FOR_REQUESTER);
        thenOnly(then(after(MINE, waiting), MINE), ASSIGNED, WorkResumed.class);
        thenOnly(then(after(MINE, waiting), MINE.in(IN_PROGRESS)), IN_PROGRESS, WorkStarted.class);
        thenOnly(
                then(after(MINE.in(IN_PROGRESS), waiting), MINE.in(IN_PROGRESS)),
                IN_PROGRESS,
                WorkResumed.class);
        Row held = MINE.onHold(HoldReason.OTHER);
        thenOnly(
                then(after(MINE.in(IN_PROGRESS), held), MINE.in(IN_PROGRESS)),
                IN_PROGRESS,
                WorkResumed.class);
        thenOnly(then(after(MINE, held), MINE.in(IN_PROGRESS)), IN_PROGRESS, StateImported.class);
    }

    @Test
    void aHoldHasTheReasonOfTheRow() {
        Scenario held = then(after(MINE), MINE.onHold(HoldReason.PROBLEM));
        thenOnly(held, ON_HOLD, TicketPutOnHold.class);

        Scenario changed =
                held.when(Cast.IVAN, MINE.onHold(HoldReason.THIRD_PARTY).revision(101).command());

        thenOnly(changed, ON_HOLD, HoldChanged.class);
        assertThat(changed.event(HoldChanged.class).to().reason())
                .isEqualTo(HoldReason.THIRD_PARTY);
    }

    @Test
    void aTicketIsResolvedWithACodeAndWithoutAnAnswer() {
        Scenario then = then(after(MINE), MINE.in(RESOLVED));

        thenOnly(then, RESOLVED, TicketResolved.class);
        TicketResolved event = then.event(TicketResolved.class);
        assertThat(event.code()).isEqualTo(ResolutionCode.SOLVED);
        assertThat(event.answer()).isNull();
        assertThat(event.firstResponse()).isFalse();
        thenOnly(
                then(after(MINE), MINE.in(RESOLVED).with((ResolutionCode) null)),
                RESOLVED,
                StateImported.class);
    }

    @Test
    void aResolvedTicketIsClosedAndAnyOtherIsAsItStands() {
        thenOnly(then(after(MINE.in(RESOLVED)), MINE.in(CLOSED)), CLOSED, TicketClosed.class);
        Scenario then = then(after(MINE), MINE.in(CLOSED));
        thenOnly(then, CLOSED, StateImported.class);
        assertThat(then.event(StateImported.class).end())
                .isEqualTo(new ImportedEnd(ResolutionCode.SOLVED, then.now()));
        assertThat(then.known().round().closedAt()).isEqualTo(then.now());
    }

    @Test
    void aTicketIsReopenedWithinTheWindowAndAfterItAsItStands() {
        Scenario closed = after(MINE.in(IN_PROGRESS), MINE.in(RESOLVED), MINE.in(CLOSED));

        Scenario soon = then(closed, MINE.in(IN_PROGRESS));
        Scenario late = then(closed.later(Duration.ofDays(15)), MINE.in(IN_PROGRESS));

        thenOnly(soon, IN_PROGRESS, TicketReopened.class);
        thenOnly(late, IN_PROGRESS, StateImported.class);
        assertThat(soon.known().round()).isEqualTo(late.known().round());
        assertThat(late.known().round().number()).isEqualTo(2);
        assertThat(late.known().round().closedAt()).isNull();
    }

    @Test
    void anotherOpenStateThanWorkBeginsARoundToo() {
        Scenario then = then(after(MINE.in(RESOLVED)), MINE.in(WAITING_FOR_REQUESTER));

        thenOnly(then, WAITING_FOR_REQUESTER, StateImported.class);
        assertThat(then.event(StateImported.class).round()).isEqualTo(2);
        assertThat(then.known().round().number()).isEqualTo(2);
    }

    @Test
    void aClosedTicketMayBeOnlyResolvedAgain() {
        Scenario then = then(after(MINE.in(CLOSED)), MINE.in(RESOLVED));

        thenOnly(then, RESOLVED, StateImported.class);
        assertThat(then.known().round().number()).isEqualTo(1);
        assertThat(then.known().round().closedAt()).isNull();
    }

    @Test
    void aCancelledTicketComesBackWhereItWasOrAsItStands() {
        Scenario cancelled = after(MINE.in(IN_PROGRESS), MINE.in(CANCELLED));
        assertThat(cancelled.event(StateImported.class).from()).isEqualTo(IN_PROGRESS);

        thenOnly(then(cancelled, MINE.in(IN_PROGRESS)), IN_PROGRESS, TicketReinstated.class);
        thenOnly(
                then(cancelled, MINE.in(WAITING_FOR_REQUESTER)),
                WAITING_FOR_REQUESTER,
                StateImported.class);
    }

    @Test
    void aRowWithoutAStateLeavesTheTicketWhereItIs() {
        Row silent = MINE.in((ImportedState) null);

        thenOnly(then(after(MINE.in(RESOLVED)), silent), RESOLVED);
        thenOnly(
                then(after(MINE.in(RESOLVED)), silent.of("experts", null)),
                RESOLVED,
                TicketAssigned.class);
        thenOnly(then(after(Row.first()), silent), ASSIGNED, TicketAssigned.class);
    }
}
