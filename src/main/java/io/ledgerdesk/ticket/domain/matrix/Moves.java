package io.ledgerdesk.ticket.domain.matrix;

import io.ledgerdesk.ticket.command.AssignmentCommand;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.EscalateTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.InformManagement;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.UnassignTicket;
import io.ledgerdesk.ticket.command.AutomaticCommand;
import io.ledgerdesk.ticket.command.AutomaticCommand.CloseUnanswered;
import io.ledgerdesk.ticket.command.AutomaticCommand.EndHold;
import io.ledgerdesk.ticket.command.AutomaticCommand.RemindRequester;
import io.ledgerdesk.ticket.command.AutomaticCommand.ResolveUnanswered;
import io.ledgerdesk.ticket.command.ClassificationCommand;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.CorrectTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.OverridePriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.ResetPriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.SetCustomFields;
import io.ledgerdesk.ticket.command.ClassificationCommand.TagTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.UntagTicket;
import io.ledgerdesk.ticket.command.ConversationCommand;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.AttachFile;
import io.ledgerdesk.ticket.command.ConversationCommand.EditNote;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.RemoveFile;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.ImportCommand.ImportRow;
import io.ledgerdesk.ticket.command.LifecycleCommand;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.ReinstateTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand;
import io.ledgerdesk.ticket.command.ParticipationCommand.LogCall;
import io.ledgerdesk.ticket.command.ParticipationCommand.LogWork;
import io.ledgerdesk.ticket.command.ParticipationCommand.ShareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.TickStep;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnshareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.UntickStep;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnwatchTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.command.RelationCommand;
import io.ledgerdesk.ticket.command.RelationCommand.LinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.RelationCommand.SplitTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnlinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnmergeTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand;
import io.ledgerdesk.ticket.command.ResolutionCommand.ApproveResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.CloseTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ConfirmResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ProposeResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.RejectResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReopenTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReviewClosedTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.WithdrawProposal;
import io.ledgerdesk.ticket.command.SuspensionCommand;
import io.ledgerdesk.ticket.command.SuspensionCommand.ChangeHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.ResumeWork;
import io.ledgerdesk.ticket.command.TicketCommand;
import java.util.Optional;

/** The row of the matrix that a command stands in. */
public final class Moves {
    private Moves() {}

    /**
     * None for a registration, which has no state before it, and for a row of another system's log,
     * which says where the ticket is and not where it may go. A message stands in the row of the
     * requester's side.
     */
    public static Optional<Move> of(TicketCommand command) {
        return switch (command) {
            case LifecycleCommand c -> lifecycle(c);
            case AssignmentCommand c -> Optional.of(assignment(c));
            case SuspensionCommand c -> Optional.of(suspension(c));
            case ConversationCommand c -> Optional.of(conversation(c));
            case ClassificationCommand c -> Optional.of(classification(c));
            case ResolutionCommand c -> Optional.of(resolution(c));
            case RelationCommand c -> Optional.of(relation(c));
            case ParticipationCommand c -> Optional.of(participation(c));
            case AutomaticCommand c -> Optional.of(automatic(c));
            case ImportRow c -> Optional.empty();
        };
    }

    private static Optional<Move> lifecycle(LifecycleCommand command) {
        return switch (command) {
            case RegisterTicket c -> Optional.empty();
            case CancelTicket c -> Optional.of(Move.CANCEL);
            case ReinstateTicket c -> Optional.of(Move.REINSTATE);
        };
    }

    private static Move assignment(AssignmentCommand command) {
        return switch (command) {
            case AssignTicket c -> Move.ASSIGN;
            case UnassignTicket c -> Move.UNASSIGN;
            case StartWork c -> Move.START_WORK;
            case EscalateTicket c -> Move.ESCALATE;
            case InformManagement c -> Move.INFORM_MANAGEMENT;
        };
    }

    private static Move suspension(SuspensionCommand command) {
        return switch (command) {
            case PutOnHold c -> Move.HOLD;
            case ChangeHold c -> Move.CHANGE_HOLD;
            case ResumeWork c -> Move.RESUME;
        };
    }

    private static Move conversation(ConversationCommand command) {
        return switch (command) {
            case Reply c -> Move.REPLY;
            case AddNote c -> Move.ADD_NOTE;
            case EditNote c -> Move.EDIT_NOTE;
            case AskRequester c -> Move.ASK;
            case AttachFile c -> Move.ATTACH;
            case RemoveFile c -> Move.REMOVE_FILE;
            case ReceiveMessage c -> Move.RECEIVE;
        };
    }

    private static Move classification(ClassificationCommand command) {
        return switch (command) {
            case ClassifyTicket c -> Move.CLASSIFY;
            case OverridePriority c -> Move.OVERRIDE_PRIORITY;
            case ResetPriority c -> Move.RESET_PRIORITY;
            case CorrectTicket c -> Move.CORRECT;
            case SetCustomFields c -> Move.SET_FIELDS;
            case TagTicket c -> Move.TAG;
            case UntagTicket c -> Move.UNTAG;
        };
    }

    private static Move resolution(ResolutionCommand command) {
        return switch (command) {
            case ResolveTicket c -> Move.RESOLVE;
            case ProposeResolution c -> Move.PROPOSE;
            case ApproveResolution c -> Move.APPROVE;
            case RejectResolution c -> Move.REJECT;
            case WithdrawProposal c -> Move.WITHDRAW;
            case ConfirmResolution c -> Move.CONFIRM;
            case RateTicket c -> c.solved() ? Move.RATE_SOLVED : Move.RATE_UNSOLVED;
            case ReopenTicket c -> Move.REOPEN;
            case CloseTicket c -> Move.CLOSE;
            case ReviewClosedTicket c -> Move.REVIEW;
        };
    }

    private static Move relation(RelationCommand command) {
        return switch (command) {
            case LinkTicket c -> Move.LINK;
            case UnlinkTicket c -> Move.UNLINK;
            case MergeTicket c -> Move.MERGE;
            case UnmergeTicket c -> Move.UNMERGE;
            case SplitTicket c -> Move.SPLIT;
        };
    }

    private static Move participation(ParticipationCommand command) {
        return switch (command) {
            case WatchTicket c -> Move.WATCH;
            case UnwatchTicket c -> Move.UNWATCH;
            case ShareTicket c -> Move.SHARE;
            case UnshareTicket c -> Move.UNSHARE;
            case LogWork c -> Move.LOG_WORK;
            case LogCall c -> Move.LOG_CALL;
            case TickStep c -> Move.TICK;
            case UntickStep c -> Move.UNTICK;
        };
    }

    private static Move automatic(AutomaticCommand command) {
        return switch (command) {
            case EndHold c -> Move.END_HOLD;
            case RemindRequester c -> Move.REMIND;
            case ResolveUnanswered c -> Move.RESOLVE_UNANSWERED;
            case CloseUnanswered c -> Move.CLOSE_UNANSWERED;
        };
    }
}
