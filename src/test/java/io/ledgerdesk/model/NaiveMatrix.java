package io.ledgerdesk.model;

import io.ledgerdesk.ticket.TicketState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of commands and states, as the specification has it, read as it is written. */
final class NaiveMatrix {
    private static final List<TicketState> COLUMNS =
            List.of(
                    TicketState.NEW,
                    TicketState.ASSIGNED,
                    TicketState.IN_PROGRESS,
                    TicketState.WAITING_FOR_REQUESTER,
                    TicketState.ON_HOLD,
                    TicketState.IN_REVIEW,
                    TicketState.RESOLVED,
                    TicketState.CLOSED,
                    TicketState.CANCELLED);

    private static final String TABLE =
            """
            ClassifyTicket     = = = = = = - - -
            OverridePriority   = = = = = = - - -
            ResetPriority      = = = = = = - - -
            AssignTicket       A A A = = = - - -
            EscalateTicket     A A A = = = - - -
            InformManagement   = = = = = = = - -
            UnassignTicket     - N N = = - - - -
            StartWork          P P = P - - - - -
            Reply              = = = = = = = - -
            AskRequester       W W W = W - - - -
            PutOnHold          H H H H - - - - -
            ChangeHold         - - - - = - - - -
            ResumeWork         - - - * * - - - -
            ProposeResolution  - V V - - - - - -
            ApproveResolution  - - - - - R - - -
            RejectResolution   - - - - - P - - -
            WithdrawProposal   - - - - - P - - -
            ResolveTicket      R R R R R - - - -
            ConfirmResolution  - - - - - - C - -
            RateSolved         - - - - - - C = -
            RateUnsolved       - - - - - - * * -
            ReopenTicket       - - - - - - * * -
            CloseTicket        - - - - - - C - -
            CancelTicket       X X X X X X - - -
            ReinstateTicket    - - - - - - - - <
            MergeTicket        X X X X X X X - -
            UnmergeTicket      - - - - - - - - <
            AddNote            = = = = = = = = =
            TagTicket          = = = = = = = = =
            UntagTicket        = = = = = = = = =
            WatchTicket        = = = = = = = = =
            """;

    private static final Map<String, List<String>> ROWS = new HashMap<>();

    static {
        TABLE.lines()
                .map(line -> List.of(line.strip().split(" +")))
                .forEach(words -> ROWS.put(words.getFirst(), words.subList(1, words.size())));
    }

    private NaiveMatrix() {}

    /** What the table has for a command in a state. */
    static String cell(String row, TicketState state) {
        List<String> cells = ROWS.get(row);
        if (cells == null) {
            throw new IllegalArgumentException("the table has no row " + row);
        }
        return cells.get(COLUMNS.indexOf(state));
    }

    /** Whether the table refuses the command in the state. */
    static boolean refuses(String row, TicketState state) {
        return cell(row, state).equals("-");
    }

    static List<String> rows() {
        return ROWS.keySet().stream().sorted().toList();
    }
}
