package io.ledgerdesk.ticket.domain.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ImportCommand.ImportRow;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.command.TicketRejection.InvalidState;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.domain.matrix.MatrixTickets.Hands;
import io.ledgerdesk.ticket.event.Responsible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The matrix of the specification, every cell, whoever is responsible: the state it leads to and
 * the events it writes.
 */
class MatrixTest {
    /** D is closed with the reopen window over, M is cancelled by a merge. */
    private static final String COLUMNS = "NAPWHVRCDXM";

    /**
     * A letter leads to that state, = stays, 0 stays and writes nothing, - is refused, * resumes, ^
     * reopens, &lt; restores, F registers a follow-up; o, !, m, u, n are refusals of their own.
     * Events hold in the states named before a colon, else in all; with ? only if anybody is
     * responsible, with ! only if no agent is.
     */
    static final String MATRIX =
            """
            classifyTicket            ======----- TicketClassified
            setCustomFields           ======----- CustomFieldsSet
            correctTicket             =======---- TicketCorrected
            overridePriority          ======----- PriorityOverridden
            resetPriority             ======----- PriorityReset
            assignTicket              AAA===----- TicketAssigned
            escalateTicket,functional AAA===----- TicketEscalated
            escalateTicket,upwards    =======---- ManagementInformed
            unassignTicket            -NN==------ ?TicketUnassigned
            startWork                 PP0P------- !TicketAssigned WorkStarted
            reply                     =======---- RequesterAnswered
            askRequester              WWW=W------ QuestionAsked
            putOnHold                 HHHH------- TicketPutOnHold
            changeHold                ----=------ HoldChanged
            resumeWork                ---**------ WorkResumed
            proposeResolution         -VV-------- !TicketAssigned ResolutionProposed
            approveResolution         -----R----- ResolutionApproved TicketResolved
            rejectResolution          -----P----- !TicketAssigned ResolutionRejected
            withdrawProposal          -----P----- !TicketAssigned ProposalWithdrawn
            resolveTicket             RRRRR------ TicketResolved
            confirmResolution         ------C---- ResolutionConfirmed TicketClosed
            rateTicket,solved         ------C=o-- TicketRated R:TicketClosed
            rateTicket,not-solved     ------^^o-- TicketRated TicketReopened
            reopenTicket              ------^^o-- TicketReopened
            closeTicket               ------C---- TicketClosed
            cancelTicket              XXXXXX----- TicketCancelled
            reinstateTicket           ---------<m TicketReinstated
            mergeTicket               XXXXXXX---- TicketMerged TicketAbsorbed
            unmergeTicket             ---------u< TicketUnmerged MergedTicketReleased
            splitTicket               =======---- MessagesSplitOff TicketLinked TicketRegistered \
            MessagesTakenOver TicketLinked
            attachFile                =======---- FileAttached
            removeFile                =======---- FileRemoved
            receiveMessage            ===*==^^FF= NAPWHVRCM:MessageReceived W:WorkResumed \
            RC:TicketReopened DX:TicketLinked DX:TicketRegistered DX:TicketLinked
            receiveMessage,unlinked   ===*==^^o!= MessageReceived W:WorkResumed RC:TicketReopened
            receiveMessage,foreign    =========== MessageReceived
            addNote                   =========== NoteAdded
            editNote                  ==========n NoteEdited
            tagTicket                 =========== TicketTagged
            untagTicket               =========== TicketUntagged
            linkTicket                =========== TicketLinked TicketLinked
            unlinkTicket              =========== TicketUnlinked TicketUnlinked
            logWork                   =========== WorkLogged
            logCall                   =========== CallLogged
            tickStep                  ======----- ChecklistStepTicked
            untickStep                ======----- ChecklistStepUnticked
            watchTicket               =========== TicketWatched
            unwatchTicket             ==========0 TicketUnwatched
            shareTicket               =========== TicketShared
            unshareTicket             =========== TicketUnshared
            reviewClosedTicket        -------==-- ClosedTicketReviewed
            endHold                   0000*000000 WorkResumed
            remindRequester           000=00=0000 RequesterReminded
            resolveUnanswered         000R0000000 TicketResolved
            closeUnanswered           000000C0000 TicketClosed
            """;

    @Test
    void everyCellLeadsWhereTheSpecificationSaysAndWritesItsEvents() {
        assertThat(mismatches(MATRIX)).isEmpty();
    }

    @Test
    void aWrongCellIsFound() {
        assertThat(mismatches(row("closeTicket").replace("------C", "-----CC")))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).startsWith("closeTicket in V"));
    }

    @Test
    void aWrongEventIsFound() {
        assertThat(mismatches(row("reply").replace("Requester", "Nobody")))
                .hasSizeGreaterThan(6)
                .allSatisfy(found -> assertThat(found).startsWith("reply in "));
    }

    @Test
    void everyCommandHasARowAndEveryRowOfTheCodeIsSeen() {
        List<TicketCommand> all =
                MATRIX.lines().map(row -> MatrixCommands.of(name(row)).command()).toList();
        assertThat(all.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(commandTypes());
        Set<Move> seen = new TreeSet<>();
        all.forEach(command -> Moves.of(command).ifPresent(seen::add));
        seen.add(Move.RECEIVE_FOREIGN);
        assertThat(seen).containsExactlyInAnyOrder(Move.values());
    }

    @Test
    void theColumnsAreTheStatesInTheirOrder() {
        assertThat(Stream.of(TicketState.values()).map(MatrixTest::letter).toList())
                .containsExactly("N", "A", "P", "W", "H", "V", "R", "C", "X");
    }

    private static Set<Class<?>> commandTypes() {
        return Arrays.stream(TicketCommand.class.getPermittedSubclasses())
                .flatMap(capability -> Arrays.stream(capability.getPermittedSubclasses()))
                .filter(type -> type != RegisterTicket.class && type != ImportRow.class)
                .collect(Collectors.toSet());
    }

    private static String row(String name) {
        return MATRIX.lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow();
    }

    static String name(String row) {
        return row.split(" ", 2)[0];
    }

    private static List<String> mismatches(String matrix) {
        List<String> found = new ArrayList<>();
        for (String row : matrix.lines().toList()) {
            List<String> parts = List.of(row.strip().split(" +", -1));
            for (int i = 0; i < COLUMNS.length(); i++) {
                char column = COLUMNS.charAt(i);
                for (Hands hands : MatrixTickets.possible(column)) {
                    Desk desk = MatrixTickets.in(column, hands);
                    Responsible responsible = desk.known(MatrixTickets.TICKET).work().responsible();
                    String wanted =
                            wanted(
                                    parts.get(1).charAt(i),
                                    column,
                                    hands,
                                    events(parts.subList(2, parts.size()), column, responsible));
                    String got = got(desk, parts.get(0));
                    if (!got.equals(wanted)) {
                        found.add(
                                "%s in %s %s: wanted %s, got %s"
                                        .formatted(parts.get(0), column, hands, wanted, got));
                    }
                }
            }
        }
        return found;
    }

    private static String wanted(char cell, char column, Hands hands, List<String> events) {
        String stays = column == 'D' ? "C" : column == 'M' ? "X" : String.valueOf(column);
        return switch (cell) {
            case '-' -> "INVALID_STATE";
            case '!' -> "FOLLOW_UP_NEEDED";
            case 'o' -> "REOPEN_WINDOW_OVER";
            case 'm' -> "TICKET_IS_MERGED";
            case 'u' -> "TICKET_NOT_MERGED";
            case 'n' -> "NOTE_NOT_FOUND";
            case '0' -> stays + "[]";
            case '=', 'F' -> stays + events;
            case '*', '<' -> hands.resumed() + events;
            case '^' -> hands.reopened() + events;
            default -> cell + events.toString();
        };
    }

    private static List<String> events(List<String> row, char column, Responsible responsible) {
        List<String> events = new ArrayList<>();
        for (String event : row) {
            String[] parts = event.split(":", -1);
            String name = parts[parts.length - 1];
            boolean here = parts.length == 1 || parts[0].indexOf(column) >= 0;
            boolean now =
                    switch (name.charAt(0)) {
                        case '?' -> !responsible.isNobody();
                        case '!' -> responsible.agent() == null;
                        default -> true;
                    };
            if (here && now) {
                events.add(name.replaceAll("^[?!]", ""));
            }
        }
        return events;
    }

    private static String got(Desk desk, String row) {
        TicketState before = desk.known(MatrixTickets.TICKET).state();
        MatrixCommands.Asked asked = MatrixCommands.of(row);
        desk.when(asked.by(), asked.command());
        return switch (desk.last()) {
            case Decision.Needs<?> needs -> throw new AssertionError(needs);
            case Decision.Accepted<?> accepted ->
                    letter(desk.known(MatrixTickets.TICKET).state())
                            + accepted.events().stream()
                                    .map(event -> event.getClass().getSimpleName())
                                    .toList();
            case Decision.Rejected<?> rejected -> {
                if (rejected.why() instanceof InvalidState refused) {
                    assertThat(refused.state()).isEqualTo(before);
                    assertThat(refused.allowed()).doesNotContain(refused.command());
                    assertThat(refused.allowed().contains("addNote"))
                            .isEqualTo(asked.by().isStaff());
                    assertThat(refused.message()).contains(before.name(), refused.command());
                }
                yield rejected.why().code();
            }
        };
    }

    static String letter(TicketState state) {
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
}
