package io.ledgerdesk.ticket.domain.matrix;

import io.ledgerdesk.kernel.access.Right;
import java.util.Set;

/** Of which rights one must reach the ticket for a move; none for what the desk does by itself. */
public final class MoveRights {
    static final Right READ = new Right("ticket.read");
    static final Right REGISTER = new Right("ticket.register");

    private static final Right WRITE = new Right("ticket.write");
    private static final Right DECIDE = new Right("ticket.decide");
    private static final Right CLOSE = new Right("ticket.close");
    private static final Set<Right> ANSWERING = of("ticket.answer");
    private static final Set<Right> NOTING = of("ticket.note");
    private static final Set<Right> CORRECTING = of("ticket.correct");
    private static final Set<Right> CLASSIFYING = of("ticket.classify");
    private static final Set<Right> ASSIGNING = of("ticket.assign");
    private static final Set<Right> WORKING = of("ticket.work");
    private static final Set<Right> RESOLVING = of("ticket.resolve");
    private static final Set<Right> APPROVING = of("ticket.approve");
    private static final Set<Right> ESCALATING = of("ticket.escalate");
    private static final Set<Right> CLOSING = Set.of(CLOSE);
    private static final Set<Right> ENDING = Set.of(DECIDE, CLOSE);
    private static final Set<Right> RATING = Set.of(DECIDE);
    private static final Set<Right> WRITING_IN = Set.of(WRITE, new Right("ticket.answer"));
    private static final Set<Right> REOPENING = Set.of(DECIDE, new Right("ticket.reopen"));
    private static final Set<Right> REVIEWING = of("ticket.review");
    private static final Set<Right> MERGING = of("ticket.merge");
    private static final Set<Right> SHARING = of("ticket.share");
    private static final Set<Right> WATCHING = of("ticket.watch");
    private static final Set<Right> FILING = of("file.write");

    private MoveRights() {}

    /** One of them is enough. */
    public static Set<Right> of(Move move) {
        return switch (move) {
            case CLASSIFY,
                    SET_FIELDS,
                    OVERRIDE_PRIORITY,
                    RESET_PRIORITY,
                    TAG,
                    UNTAG,
                    LINK,
                    UNLINK ->
                    CLASSIFYING;
            case CORRECT -> CORRECTING;
            case ASSIGN, UNASSIGN -> ASSIGNING;
            case ESCALATE, INFORM_MANAGEMENT -> ESCALATING;
            case START_WORK, HOLD, CHANGE_HOLD, RESUME, LOG_WORK, LOG_CALL, TICK, UNTICK -> WORKING;
            case REPLY, ASK, RECEIVE_FOREIGN -> ANSWERING;
            case RECEIVE -> WRITING_IN;
            case PROPOSE, WITHDRAW, RESOLVE -> RESOLVING;
            case APPROVE, REJECT -> APPROVING;
            case RATE_SOLVED, RATE_UNSOLVED -> RATING;
            case REOPEN -> REOPENING;
            case CONFIRM, CANCEL -> ENDING;
            case CLOSE, REINSTATE -> CLOSING;
            case MERGE, UNMERGE, SPLIT -> MERGING;
            case ATTACH, REMOVE_FILE -> FILING;
            case ADD_NOTE, EDIT_NOTE -> NOTING;
            case WATCH, UNWATCH -> WATCHING;
            case SHARE, UNSHARE -> SHARING;
            case REVIEW -> REVIEWING;
            case END_HOLD, REMIND, RESOLVE_UNANSWERED, CLOSE_UNANSWERED -> Set.of();
        };
    }

    private static Set<Right> of(String right) {
        return Set.of(new Right(right));
    }
}
