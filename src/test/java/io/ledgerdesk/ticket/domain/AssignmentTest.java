package io.ledgerdesk.ticket.domain;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.BOT;
import static io.ledgerdesk.ticket.domain.Cast.CRM;
import static io.ledgerdesk.ticket.domain.Cast.FIRST_LINE;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.OLGA;
import static io.ledgerdesk.ticket.domain.Cast.SECOND_LINE;
import static io.ledgerdesk.ticket.domain.Scenario.aNewTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aTicketInProgress;
import static io.ledgerdesk.ticket.domain.Scenario.aTicketOfFirstLine;
import static io.ledgerdesk.ticket.domain.Scenario.aTicketOfIvan;
import static io.ledgerdesk.ticket.domain.Scenario.aWaitingTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.EscalateTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.InformManagement;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.AssignmentCommand.UnassignTicket;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.event.AssignmentEvent.ManagementInformed;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.Responsible.Agent;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    private static final ToGroup SECOND_OF_TWO =
            new ToGroup(SECOND_LINE.id(), SECOND_LINE.name(), 2);

    @Test
    void theEventNamesOldAndNewAsTheyWere() {
        TicketAssigned event =
                aTicketOfFirstLine().when(OLGA, Cast.assignTo(IVAN)).event(TicketAssigned.class);
        assertThat(Objects.requireNonNull(event.from().group()).name().value())
                .isEqualTo("First line");
        assertThat(event.from().agent()).isNull();
        Agent agent = Objects.requireNonNull(event.to().agent());
        assertThat(agent.name()).isEqualTo(Personal.of(IVAN.id(), "Ivan Petrov"));
    }

    @Test
    void anAgentsGroupFollowsWhereItIsNamedAndElseStays() {
        TicketAssigned stays =
                aTicketOfFirstLine().when(OLGA, Cast.assignTo(IVAN)).event(TicketAssigned.class);
        assertThat(Objects.requireNonNull(stays.to().group()).id()).isEqualTo(FIRST_LINE.id());
        TicketAssigned follows =
                aTicketOfFirstLine()
                        .when(
                                OLGA,
                                new AssignTicket(
                                        Cast.TICKET, new ToAgent(IVAN.id(), null, SECOND_LINE)))
                        .event(TicketAssigned.class);
        assertThat(Objects.requireNonNull(follows.to().group()).id()).isEqualTo(SECOND_LINE.id());
    }

    @Test
    void aGroupTakesTheTicketFromItsAgent() {
        TicketAssigned event =
                aTicketOfIvan().when(OLGA, Cast.assignTo(FIRST_LINE)).event(TicketAssigned.class);
        assertThat(event.to().agent()).isNull();
    }

    @Test
    void theSameAssigneeAgainRecordsNothing() {
        aTicketOfIvan().when(OLGA, Cast.assignTo(IVAN)).thenNothing();
        aTicketOfFirstLine().when(OLGA, Cast.assignTo(FIRST_LINE)).thenNothing();
        aTicketInProgress()
                .when(OLGA, Cast.assignTo(IVAN))
                .thenNothing()
                .thenState(TicketState.IN_PROGRESS);
    }

    @Test
    void whoStartsAnUnassignedTicketBecomesItsAssignee() {
        Scenario after =
                aTicketOfFirstLine()
                        .when(IVAN, Cast.start())
                        .thenHappened(TicketAssigned.class, WorkStarted.class)
                        .thenState(TicketState.IN_PROGRESS);
        Responsible responsible = after.known().work().responsible();
        assertThat(Objects.requireNonNull(responsible.agent()).id()).isEqualTo(IVAN.id());
        assertThat(Objects.requireNonNull(responsible.group()).id()).isEqualTo(FIRST_LINE.id());
    }

    @Test
    void theAssigneeStartsWithoutBeingAssignedAgainAndOnlyOnce() {
        aTicketOfIvan()
                .when(IVAN, Cast.start())
                .thenHappened(WorkStarted.class)
                .when(IVAN, Cast.start())
                .thenNothing();
    }

    @Test
    void somebodyElsesTicketCannotBeStarted() {
        aTicketOfIvan().when(OLGA, Cast.start()).thenRefused("NOT_ASSIGNEE");
        aTicketInProgress().when(OLGA, Cast.start()).thenRefused("NOT_ASSIGNEE");
        aWaitingTicket().when(OLGA, Cast.start()).thenRefused("NOT_ASSIGNEE");
    }

    @Test
    void onlyAnAgentCanStart() {
        aNewTicket().when(BOT, Cast.start()).thenRefused("FORBIDDEN");
        aNewTicket().when(CRM, Cast.start()).thenRefused("FORBIDDEN");
        aNewTicket().when(ANNA, Cast.start()).thenRefused("FORBIDDEN");
    }

    @Test
    void startingOnAWaitingTicketEndsTheWait() {
        aWaitingTicket()
                .when(IVAN, Cast.start())
                .thenHappened(WorkStarted.class)
                .thenState(TicketState.IN_PROGRESS);
        aNewTicket()
                .given(IVAN, Cast.ask())
                .when(IVAN, Cast.start())
                .thenHappened(TicketAssigned.class, WorkStarted.class)
                .thenState(TicketState.IN_PROGRESS);
    }

    @Test
    void whoTakesOverDuringAWaitHasNotBegun() {
        aWaitingTicket()
                .given(OLGA, Cast.assignTo(OLGA))
                .thenState(TicketState.WAITING_FOR_REQUESTER)
                .when(ANNA, Cast.message())
                .thenHappened(MessageReceived.class, WorkResumed.class)
                .thenState(TicketState.ASSIGNED);
    }

    @Test
    void aRequesterDoesNotAssign() {
        aNewTicket().when(ANNA, Cast.assignTo(IVAN)).thenRefused("FORBIDDEN");
    }

    @Test
    void aNameThatIsNoLineIsRefused() {
        aNewTicket()
                .when(IVAN, Cast.assignTo(new ToGroup(FIRST_LINE.id(), "two\nlines", null)))
                .thenRefused("VALIDATION_FAILED");
        aNewTicket()
                .when(IVAN, new AssignTicket(Cast.TICKET, new ToAgent(IVAN.id(), "", null)))
                .thenRefused("VALIDATION_FAILED");
    }

    @Test
    void anErasedNameIsNotWrittenAgain() {
        Scenario before = aTicketOfIvan();
        TicketAssigned erased =
                new TicketAssigned(
                        Cast.TICKET,
                        Responsible.NOBODY,
                        new Responsible(
                                null, new Agent(IVAN.id(), new Personal<>(IVAN.id(), null))),
                        TicketState.ASSIGNED,
                        Line.FIRST);
        Ticket ticket = before.decider().evolve(before.ticket(), erased);
        TicketAssigned event =
                new Scenario(before.decider(), ticket, before.now(), before.last())
                        .when(OLGA, Cast.assignTo(OLGA))
                        .event(TicketAssigned.class);
        assertThat(event.from().agent()).isEqualTo(new Agent(IVAN.id(), null));
    }

    @Test
    void anEscalationNamesOldAndNewLineAndTheReason() {
        Scenario escalated =
                aTicketInProgress()
                        .when(IVAN, new EscalateTicket(Cast.TICKET, SECOND_OF_TWO, "Too hard"))
                        .thenHappened(TicketEscalated.class)
                        .thenState(TicketState.ASSIGNED);
        TicketEscalated event = escalated.event(TicketEscalated.class);
        assertThat(event.fromLine()).isEqualTo(Line.FIRST);
        assertThat(event.line()).isEqualTo(new Line(2));
        assertThat(event.reason().value()).isEqualTo("Too hard");
        escalated.when(IVAN, new EscalateTicket(Cast.TICKET, SECOND_OF_TWO, "Again")).thenNothing();
        aTicketInProgress()
                .when(IVAN, new EscalateTicket(Cast.TICKET, SECOND_OF_TWO, " "))
                .thenRefused("VALIDATION_FAILED");
        aTicketInProgress()
                .when(
                        IVAN,
                        new EscalateTicket(
                                Cast.TICKET, new ToGroup(SECOND_LINE.id(), "x", 4), "Too hard"))
                .thenRefused("VALIDATION_FAILED");
    }

    @Test
    void managementIsInformedAndWhoIsResponsibleStays() {
        Scenario informed =
                aTicketInProgress()
                        .when(
                                IVAN,
                                new InformManagement(
                                        Cast.TICKET,
                                        new ToAgent(OLGA.id(), OLGA.name(), null),
                                        "The customer is angry"))
                        .thenHappened(ManagementInformed.class)
                        .thenState(TicketState.IN_PROGRESS);
        assertThat(Objects.requireNonNull(informed.known().work().responsible().agent()).id())
                .isEqualTo(IVAN.id());
    }

    @Test
    void whoGivesATicketUpLeavesItToNobodyButInItsLine() {
        Scenario after =
                aTicketInProgress()
                        .given(IVAN, new AssignTicket(Cast.TICKET, SECOND_OF_TWO))
                        .when(IVAN, new UnassignTicket(Cast.TICKET, "Not ours"))
                        .thenHappened(TicketUnassigned.class)
                        .thenState(TicketState.NEW);
        assertThat(after.known().work().responsible().isNobody()).isTrue();
        assertThat(after.known().work().line()).isEqualTo(new Line(2));
        aWaitingTicket()
                .given(IVAN, new UnassignTicket(Cast.TICKET, null))
                .thenState(TicketState.WAITING_FOR_REQUESTER)
                .when(IVAN, new UnassignTicket(Cast.TICKET, null))
                .thenNothing()
                .when(ANNA, Cast.message())
                .thenState(TicketState.NEW);
    }
}
