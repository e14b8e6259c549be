package io.ledgerdesk.ticket.domain;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.TicketKind;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.command.TicketRejection.InvalidState;
import io.ledgerdesk.ticket.domain.Ticket.Registered;
import io.ledgerdesk.ticket.domain.Ticket.Round;
import io.ledgerdesk.ticket.domain.Ticket.Work;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.Responsible.Agent;
import io.ledgerdesk.ticket.event.Responsible.Group;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The matrix of the specification, every cell, whoever is responsible. */
class MatrixTest {
    private static final List<String> STATES = List.of("N A P W H V R C X".split(" ", -1));
    private static final String MATRIX =
            """
            classifyTicket         = = = = = = - - -
            assignTicket           A A A = = = - - -
            startWork              P P = P - - - - -
            reply                  = = = = = = = - -
            askRequester           W W W = W - - - -
            resolveTicket          R R R R R - - - -
            confirmResolution      - - - - - - C - -
            rateTicket,solved      - - - - - - C = -
            rateTicket,not-solved  - - - - - - ** ** -
            reopenTicket           - - - - - - ** ** -
            closeTicket            - - - - - - C - -
            cancelTicket           X X X X X X - - -
            addNote                = = = = = = = = =
            receiveMessage         = = = * = = ** ** !
            receiveMessage,foreign = = = = = = = = =
            """;

    private static final Work NOBODYS = Work.NOBODYS;
    private static final Agent IVAN_AS_AGENT = new Agent(IVAN.id(), null);
    private static final Work LINES =
            new Work(
                    new Responsible(new Group(new GroupId("l2"), new Label("Line 2")), null),
                    false);
    private static final Work IVANS = new Work(new Responsible(null, IVAN_AS_AGENT), false);
    private static final Work BEGUN = new Work(new Responsible(null, IVAN_AS_AGENT), true);

    @Test
    void everyCellLeadsWhereTheSpecificationSays() {
        assertThat(mismatches(MATRIX)).isEmpty();
    }

    @Test
    void aWrongCellIsFound() {
        String wrong = MATRIX.replace("closeTicket            - -", "closeTicket            - C");
        assertThat(mismatches(wrong))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).startsWith("closeTicket in ASSIGNED"));
    }

    @Test
    void everyCommandHasARow() {
        assertThat(MATRIX.lines().map(row -> row.split("[ ,]", -1)[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Move.values()).map(Move::command).distinct().toList());
    }

    private static List<String> mismatches(String matrix) {
        List<String> found = new ArrayList<>();
        matrix.lines()
                .map(line -> List.of(line.strip().split(" +", -1)))
                .forEach(row -> {
                    for (TicketState state : TicketState.values()) {
                        String cell = row.get(1 + STATES.indexOf(letter(state)));
                        for (Work work : possibleWork(state)) {
                            String got = got(row.get(0), state, work);
                            String wanted = wanted(cell, state, work);
                            if (!got.equals(wanted)) {
                                found.add(
                                        row.get(0)
                                                + " in "
                                                + state
                                                + ": wanted "
                                                + wanted
                                                + ", got "
                                                + got);
                            }
                        }
                    }
                });
        return found;
    }

    private static String wanted(String cell, TicketState state, Work work) {
        return switch (cell) {
            case "-" -> "INVALID_STATE";
            case "!" -> "FOLLOW_UP_NEEDED";
            case "=" -> letter(state);
            case "*" -> work.equals(BEGUN) ? "P" : work.equals(NOBODYS) ? "N" : "A";
            case "**" -> work.equals(NOBODYS) ? "N" : work.equals(LINES) ? "A" : "P";
            default -> cell;
        };
    }

    private static String got(String command, TicketState state, Work work) {
        Scenario before = Scenario.nothing();
        Round round = new Round(1, null, state == TicketState.CLOSED ? Cast.NOW : null);
        Registered ticket =
                new Registered(
                        Cast.TICKET, ANNA.id(), state, ClassifiedAs.NONE, work, false, round);
        Actor actor = command.startsWith("rateTicket") ? ANNA : IVAN;
        Scenario after =
                new Scenario(before.decider(), ticket, before.now(), before.last())
                        .when(actor, command(command));
        return switch (after.last()) {
            case Decision.Accepted<?> accepted -> letter(after.known().state());
            case Decision.Rejected<?> rejected -> {
                if (rejected.why() instanceof InvalidState refused) {
                    assertThat(refused.state()).isEqualTo(state);
                    assertThat(refused.allowed().contains("addNote")).isEqualTo(actor.isStaff());
                    assertThat(refused.allowed()).doesNotContain(refused.command());
                }
                yield rejected.why().code();
            }
        };
    }

    private static String letter(TicketState state) {
        return switch (state) {
            case NEW -> "N";
            case ASSIGNED -> "A";
            case IN_PROGRESS -> "P";
            case WAITING_FOR_REQUESTER -> "W";
            case ON_HOLD -> "H";
            case IN_REVIEW -> "V";
            case RESOLVED -> "R";
            case CLOSED -> "C";
            case CANCELLED -> "X";
        };
    }

    @Test
    void theColumnsAreTheStatesInTheirOrder() {
        assertThat(Stream.of(TicketState.values()).map(MatrixTest::letter))
                .containsExactlyElementsOf(STATES);
    }

    private static List<Work> possibleWork(TicketState state) {
        return switch (state) {
            case NEW -> List.of(NOBODYS);
            case ASSIGNED -> List.of(LINES, IVANS);
            case IN_PROGRESS -> List.of(BEGUN);
            case WAITING_FOR_REQUESTER, ON_HOLD, IN_REVIEW, RESOLVED, CLOSED, CANCELLED ->
                    List.of(NOBODYS, LINES, IVANS, BEGUN);
        };
    }

    private static TicketCommand command(String row) {
        return switch (row) {
            case "classifyTicket" ->
                    new ClassifyTicket(Cast.TICKET, TicketKind.INCIDENT, null, null, null);
            case "assignTicket" -> Cast.assignTo(Cast.SECOND_LINE);
            case "startWork" -> Cast.start();
            case "reply" -> Cast.reply("We are on it");
            case "askRequester" -> Cast.ask();
            case "resolveTicket" -> Cast.resolve();
            case "confirmResolution" -> Cast.confirm();
            case "rateTicket,solved" -> Cast.rate(5, true);
            case "rateTicket,not-solved" -> Cast.rate(1, false);
            case "reopenTicket" -> Cast.reopen();
            case "closeTicket" -> Cast.close();
            case "cancelTicket" -> Cast.cancel(CancelReason.SPAM);
            case "addNote" -> Cast.note("Seen");
            case "receiveMessage" -> Cast.message();
            case "receiveMessage,foreign" ->
                    new ReceiveMessage(
                            Cast.TICKET,
                            Cast.MESSAGE,
                            Channel.MAIL,
                            "From a supplier",
                            new Author(new PersonId("supplier"), null),
                            null);
            default -> throw new AssertionError(row);
        };
    }
}
