package io.ledgerdesk.ticket.domain.matrix;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.OLGA;
import static io.ledgerdesk.ticket.domain.matrix.MatrixTickets.AWAITED;
import static io.ledgerdesk.ticket.domain.matrix.MatrixTickets.FILE;
import static io.ledgerdesk.ticket.domain.matrix.MatrixTickets.FIRST_MESSAGE;
import static io.ledgerdesk.ticket.domain.matrix.MatrixTickets.HOLD_END;
import static io.ledgerdesk.ticket.domain.matrix.MatrixTickets.LINKED;
import static io.ledgerdesk.ticket.domain.matrix.MatrixTickets.OTHER;
import static io.ledgerdesk.ticket.domain.matrix.MatrixTickets.SHA;
import static io.ledgerdesk.ticket.domain.matrix.MatrixTickets.THIRD;
import static io.ledgerdesk.ticket.domain.matrix.MatrixTickets.TICKET;
import static io.ledgerdesk.ticket.domain.matrix.MatrixTickets.message;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.AssignmentCommand.EscalateTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.InformManagement;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.UnassignTicket;
import io.ledgerdesk.ticket.command.AutomaticCommand;
import io.ledgerdesk.ticket.command.AutomaticCommand.CloseUnanswered;
import io.ledgerdesk.ticket.command.AutomaticCommand.EndHold;
import io.ledgerdesk.ticket.command.AutomaticCommand.RemindRequester;
import io.ledgerdesk.ticket.command.AutomaticCommand.ResolveUnanswered;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.CorrectTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.OverridePriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.ResetPriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.SetCustomFields;
import io.ledgerdesk.ticket.command.ClassificationCommand.TagTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.UntagTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.AttachFile;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.EditNote;
import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.RemoveFile;
import io.ledgerdesk.ticket.command.LifecycleCommand.ReinstateTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.LogCall;
import io.ledgerdesk.ticket.command.ParticipationCommand.LogWork;
import io.ledgerdesk.ticket.command.ParticipationCommand.ShareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.TickStep;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnshareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.UntickStep;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnwatchTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.WithPerson;
import io.ledgerdesk.ticket.command.RelationCommand.LinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.RelationCommand.SplitTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnlinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnmergeTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ApproveResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ConfirmResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ProposeResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.RejectResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReviewClosedTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.Score;
import io.ledgerdesk.ticket.command.ResolutionCommand.WithdrawProposal;
import io.ledgerdesk.ticket.command.SuspensionCommand.ChangeHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.ResumeWork;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.id.EntryId;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.word.CallDirection;
import io.ledgerdesk.ticket.word.LinkKind;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For each row of the matrix a command that changes something wherever it may. */
final class MatrixCommands {
    private static final EntryId ENTRY = new EntryId(new UUID(5, 1));

    private MatrixCommands() {}

    /** A command, and somebody who may ask for it. */
    record Asked(Actor by, TicketCommand command) {}

    static Asked of(String row) {
        TicketCommand command = command(row);
        Actor by =
                switch (command) {
                    case AutomaticCommand c -> Cast.BOT;
                    case RateTicket c -> ANNA;
                    case ConfirmResolution c -> ANNA;
                    default -> IVAN;
                };
        return new Asked(by, command);
    }

    private static TicketCommand command(String row) {
        return switch (row) {
            case "classifyTicket" ->
                    new ClassifyTicket(TICKET, TicketKind.INCIDENT, null, null, null);
            case "setCustomFields" ->
                    new SetCustomFields(TICKET, List.of(Cast.field("room", "42")), List.of());
            case "correctTicket" -> new CorrectTicket(TICKET, "Only smoke", null, null);
            case "overridePriority" -> new OverridePriority(TICKET, Priority.P1, "Worse");
            case "resetPriority" -> new ResetPriority(TICKET);
            case "assignTicket" -> Cast.assignTo(Cast.SECOND_LINE);
            case "escalateTicket,functional" ->
                    new EscalateTicket(TICKET, Cast.SECOND_LINE, "Too hard");
            case "escalateTicket,upwards" ->
                    new InformManagement(
                            TICKET, new ToAgent(OLGA.id(), OLGA.name(), null), "It is urgent");
            case "unassignTicket" -> new UnassignTicket(TICKET, null);
            case "startWork" -> Cast.start();
            case "askRequester" -> Cast.ask(message(3));
            case "putOnHold" -> new PutOnHold(TICKET, HoldReason.SCHEDULED, null, null);
            case "changeHold" -> new ChangeHold(TICKET, HoldReason.SCHEDULED, null, null);
            case "resumeWork" -> new ResumeWork(TICKET);
            case "cancelTicket" -> Cast.cancel(CancelReason.SPAM);
            case "reinstateTicket" -> new ReinstateTicket(TICKET, null);
            case "endHold" -> new EndHold(TICKET, HOLD_END);
            case "remindRequester" -> new RemindRequester(TICKET, AWAITED, 1);
            case "resolveUnanswered" -> new ResolveUnanswered(TICKET, AWAITED, message(7));
            case "closeUnanswered" -> new CloseUnanswered(TICKET, AWAITED);
            case "addNote" -> Cast.note("Seen");
            case "editNote" -> new EditNote(TICKET, Cast.NOTE, "Seen and heard");
            case "tagTicket" -> new TagTicket(TICKET, List.of("fire"));
            case "untagTicket" -> new UntagTicket(TICKET, List.of("printer"));
            case "attachFile" ->
                    new AttachFile(
                            TICKET, new FileId(new UUID(4, 2)), "b.png", "image/png", 0, SHA);
            case "removeFile" -> new RemoveFile(TICKET, FILE, null);
            default -> related(row);
        };
    }

    private static TicketCommand related(String row) {
        return switch (row) {
            case "mergeTicket" -> new MergeTicket(TICKET, OTHER);
            case "unmergeTicket" -> new UnmergeTicket(TICKET);
            case "splitTicket" ->
                    new SplitTicket(
                            TICKET, Desk.newTicket(8), List.of(FIRST_MESSAGE), "Another", null);
            case "linkTicket" -> new LinkTicket(TICKET, LinkKind.CAUSED_BY, THIRD);
            case "unlinkTicket" -> new UnlinkTicket(TICKET, LinkKind.RELATES_TO, LINKED);
            case "tickStep" -> new TickStep(TICKET, "tell");
            case "untickStep" -> new UntickStep(TICKET, "look");
            case "logWork" -> new LogWork(TICKET, ENTRY, null, 15, null, true, "Looked at it");
            case "logCall" ->
                    new LogCall(
                            TICKET,
                            ENTRY,
                            CallDirection.INCOMING,
                            "+7 495 0000000",
                            Cast.NOW,
                            Duration.ofMinutes(3),
                            null,
                            null);
            case "watchTicket" -> new WatchTicket(TICKET, null);
            case "unwatchTicket" -> new UnwatchTicket(TICKET, OLGA.id());
            case "shareTicket" ->
                    new ShareTicket(TICKET, new WithPerson(IVAN.id(), null), ShareLevel.READ);
            case "unshareTicket" -> new UnshareTicket(TICKET, new WithPerson(OLGA.id(), null));
            default -> answered(row);
        };
    }

    private static TicketCommand answered(String row) {
        return switch (row) {
            case "reply" -> Cast.reply("We are on it");
            case "proposeResolution" ->
                    new ProposeResolution(
                            TICKET, message(3), ResolutionCode.SOLVED, "Put it out", null);
            case "approveResolution" -> new ApproveResolution(TICKET, null);
            case "rejectResolution" -> new RejectResolution(TICKET, "Too short");
            case "withdrawProposal" -> new WithdrawProposal(TICKET);
            case "resolveTicket" -> Cast.resolve(message(3));
            case "confirmResolution" -> Cast.confirm();
            case "rateTicket,solved" -> Cast.rate(5, true);
            case "rateTicket,not-solved" -> Cast.rate(1, false);
            case "reopenTicket" -> Cast.reopen();
            case "closeTicket" -> Cast.close();
            case "reviewClosedTicket" ->
                    new ReviewClosedTicket(TICKET, List.of(new Score("tone", 80)), null);
            case "receiveMessage" -> received(null, Desk.newTicket(8));
            case "receiveMessage,unlinked" -> received(null, null);
            case "receiveMessage,foreign" ->
                    received(new Author(new PersonId("supplier"), null), null);
            default -> throw new AssertionError(row);
        };
    }

    private static ReceiveMessage received(@Nullable Author author, @Nullable NewTicket followUp) {
        return new ReceiveMessage(
                TICKET, message(5), Channel.MAIL, "The red one", author, null, followUp);
    }
}
