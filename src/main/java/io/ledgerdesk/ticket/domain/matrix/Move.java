package io.ledgerdesk.ticket.domain.matrix;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.TicketRejection.Forbidden.Cause;
import java.util.Optional;

/**
 * The commands x states matrix: one row a command, one column a state. A letter is the state it
 * leads to; {@code =} it stays; {@code ~} it stays, within the reopen window; {@code *} work goes
 * on where it was; {@code ^} it is reopened, from CLOSED within the window; {@code <} it goes back
 * to where it was before; {@code !} a follow-up is needed; {@code -} refused.
 */
public enum Move {
    //                                                               N A P W H V R C X
    CLASSIFY("classifyTicket", Who.STAFF, "                          = = = = = = - - -"),
    SET_FIELDS("setCustomFields", Who.STAFF, "                       = = = = = = - - -"),
    CORRECT("correctTicket", Who.STAFF, "                            = = = = = = = - -"),
    OVERRIDE_PRIORITY("overridePriority", Who.STAFF, "               = = = = = = - - -"),
    RESET_PRIORITY("resetPriority", Who.STAFF, "                     = = = = = = - - -"),
    ASSIGN("assignTicket", Who.STAFF, "                              A A A = = = - - -"),
    ESCALATE("escalateTicket", Who.STAFF, "                          A A A = = = - - -"),
    INFORM_MANAGEMENT("escalateTicket", Who.STAFF, "                 = = = = = = = - -"),
    UNASSIGN("unassignTicket", Who.STAFF, "                          - N N = = - - - -"),
    START_WORK("startWork", Who.AGENT, "                             P P = P - - - - -"),
    REPLY("reply", Who.STAFF, "                                      = = = = = = = - -"),
    ASK("askRequester", Who.STAFF, "                                 W W W = W - - - -"),
    RECEIVE("receiveMessage", Who.ANYBODY, "                         = = = * = = ^ ^ !"),
    RECEIVE_FOREIGN("receiveMessage", Who.FOR_OTHERS, "              = = = = = = = = ="),
    HOLD("putOnHold", Who.STAFF, "                                   H H H H - - - - -"),
    CHANGE_HOLD("changeHold", Who.STAFF, "                           - - - - = - - - -"),
    RESUME("resumeWork", Who.STAFF, "                                - - - * * - - - -"),
    PROPOSE("proposeResolution", Who.AGENT, "                        - V V - - - - - -"),
    APPROVE("approveResolution", Who.AGENT, "                        - - - - - R - - -"),
    REJECT("rejectResolution", Who.AGENT, "                          - - - - - P - - -"),
    WITHDRAW("withdrawProposal", Who.AGENT, "                        - - - - - P - - -"),
    RESOLVE("resolveTicket", Who.STAFF, "                            R R R R R - - - -"),
    CONFIRM("confirmResolution", Who.ANYBODY, "                      - - - - - - C - -"),
    RATE_SOLVED("rateTicket", Who.REQUESTER, "                       - - - - - - C ~ -"),
    RATE_UNSOLVED("rateTicket", Who.REQUESTER, "                     - - - - - - ^ ^ -"),
    REOPEN("reopenTicket", Who.ANYBODY, "                            - - - - - - ^ ^ -"),
    CLOSE("closeTicket", Who.STAFF, "                                - - - - - - C - -"),
    CANCEL("cancelTicket", Who.ANYBODY, "                            X X X X X X - - -"),
    REINSTATE("reinstateTicket", Who.STAFF, "                        - - - - - - - - <"),
    MERGE("mergeTicket", Who.STAFF, "                                X X X X X X X - -"),
    UNMERGE("unmergeTicket", Who.STAFF, "                            - - - - - - - - <"),
    SPLIT("splitTicket", Who.STAFF, "                                = = = = = = = - -"),
    ATTACH("attachFile", Who.ANYBODY, "                              = = = = = = = - -"),
    REMOVE_FILE("removeFile", Who.STAFF, "                           = = = = = = = - -"),
    ADD_NOTE("addNote", Who.STAFF, "                                 = = = = = = = = ="),
    EDIT_NOTE("editNote", Who.STAFF, "                               = = = = = = = = ="),
    TAG("tagTicket", Who.STAFF, "                                    = = = = = = = = ="),
    UNTAG("untagTicket", Who.STAFF, "                                = = = = = = = = ="),
    LINK("linkTicket", Who.STAFF, "                                  = = = = = = = = ="),
    UNLINK("unlinkTicket", Who.STAFF, "                              = = = = = = = = ="),
    LOG_WORK("logWork", Who.STAFF, "                                 = = = = = = = = ="),
    LOG_CALL("logCall", Who.STAFF, "                                 = = = = = = = = ="),
    TICK("tickStep", Who.STAFF, "                                    = = = = = = - - -"),
    UNTICK("untickStep", Who.STAFF, "                                = = = = = = - - -"),
    WATCH("watchTicket", Who.STAFF, "                                = = = = = = = = ="),
    UNWATCH("unwatchTicket", Who.STAFF, "                            = = = = = = = = ="),
    SHARE("shareTicket", Who.STAFF, "                                = = = = = = = = ="),
    UNSHARE("unshareTicket", Who.STAFF, "                            = = = = = = = = ="),
    REVIEW("reviewClosedTicket", Who.AGENT, "                        - - - - - - - = -"),
    // what the desk does by itself comes to nothing where it finds another state
    END_HOLD("endHold", Who.DESK, "                                  = = = = * = = = ="),
    REMIND("remindRequester", Who.DESK, "                            = = = = = = = = ="),
    RESOLVE_UNANSWERED("resolveUnanswered", Who.DESK, "              = = = R = = = = ="),
    CLOSE_UNANSWERED("closeUnanswered", Who.DESK, "                  = = = = = = C = =");

    private final String command;
    private final Who who;
    private final String row;

    Move(String command, Who who, String row) {
        this.command = command;
        this.who = who;
        this.row = row.replace(" ", "");
    }

    /** The mutation's name. */
    public String command() {
        return command;
    }

    /** Whether somebody can choose to make it. */
    public boolean isOffered() {
        return switch (this) {
            case RECEIVE_FOREIGN -> false;
            default -> who != Who.DESK;
        };
    }

    /** What happens in this state. */
    Cell in(TicketState state) {
        return Cell.of(row.charAt(column(state)));
    }

    /** Why an actor of this kind may not; empty if he may. */
    public Optional<Cause> forbidden(Actor.Kind kind) {
        return who.forbidden(kind);
    }

    private static int column(TicketState state) {
        return switch (state) {
            case NEW -> 0;
            case ASSIGNED -> 1;
            case IN_PROGRESS -> 2;
            case WAITING_FOR_REQUESTER -> 3;
            case ON_HOLD -> 4;
            case IN_REVIEW -> 5;
            case RESOLVED -> 6;
            case CLOSED -> 7;
            case CANCELLED -> 8;
        };
    }
}
