package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.command.ConversationCommand;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.AttachFile;
import io.ledgerdesk.ticket.command.ConversationCommand.EditNote;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.RemoveFile;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.AgainstRule;
import io.ledgerdesk.ticket.command.TicketRejection.Forbidden;
import io.ledgerdesk.ticket.command.TicketRejection.Forbidden.Cause;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.state.Contents.Inventory;
import io.ledgerdesk.ticket.domain.state.Contents.Note;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.ConversationEvent.FileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.FileRemoved;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileRemoved;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteEdited;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.Label;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said between the desk and the requester, and within the desk. */
final class Conversation {
    private final TextRules texts;

    Conversation(TextRules texts) {
        this.texts = texts;
    }

    Decision<TicketEvent> decide(
            Registered ticket, ConversationCommand command, DecisionContext context) {
        Optional<TicketRejection> refusal = refusal(command);
        if (refusal.isPresent()) {
            return Decision.rejected(refusal.get());
        }
        boolean first = context.actor().isStaff() && !ticket.contents().answered();
        return switch (command) {
            case Reply c ->
                    Decision.accepted(
                            new RequesterAnswered(
                                    ticket.id(), c.message(), ticket.section(c.text()), first));
            case AskRequester c ->
                    Decision.accepted(
                            new QuestionAsked(
                                    ticket.id(), c.message(), ticket.section(c.text()), first));
            case AddNote c ->
                    Decision.accepted(
                            new NoteAdded(ticket.id(), c.note(), ticket.section(c.text())));
            case EditNote c -> editNote(ticket, c);
            case AttachFile c -> attach(ticket, c, context);
            case RemoveFile c -> remove(ticket, c);
            case ReceiveMessage c ->
                    throw new IllegalStateException("decided by Intake: " + c.ticket());
        };
    }

    private Optional<TicketRejection> refusal(ConversationCommand command) {
        return switch (command) {
            case Reply c -> text("text", c.text());
            case AskRequester c -> text("text", c.text());
            case AddNote c -> text("text", c.text());
            case EditNote c -> text("text", c.text());
            case RemoveFile c -> text("reason", c.reason());
            case AttachFile c -> invalid(c).map(TicketRejection.class::cast);
            case ReceiveMessage c -> Optional.empty();
        };
    }

    private Optional<TicketRejection> text(String path, @Nullable String text) {
        return texts.body(path, text).map(TicketRejection.class::cast);
    }

    private Optional<ValidationFailed> invalid(AttachFile c) {
        if (!Label.isValid(c.mediaType())) {
            return Optional.of(new ValidationFailed("mediaType", Label.ALLOWED));
        }
        if (c.size() < 0) {
            return Optional.of(new ValidationFailed("size", "0 or more"));
        }
        if (!c.sha256().matches("[0-9a-f]{64}")) {
            return Optional.of(new ValidationFailed("sha256", "64 hexadecimal digits"));
        }
        return texts.line("name", c.name());
    }

    private static Decision<TicketEvent> editNote(Registered ticket, EditNote c) {
        Note present = ticket.contents().inventory().notes().get(c.note());
        if (present == null) {
            return Decision.rejected(new AgainstRule(TicketRule.NOTE_NOT_FOUND));
        }
        Personal<String> text = present.text();
        return text != null && c.text().equals(text.value())
                ? Decision.nothing()
                : Decision.accepted(
                        new NoteEdited(ticket.id(), c.note(), ticket.section(c.text())));
    }

    private static Decision<TicketEvent> attach(
            Registered ticket, AttachFile c, DecisionContext context) {
        if (ticket.contents().inventory().files().contains(c.file())) {
            return Decision.nothing();
        }
        if (!c.internal()) {
            return Decision.accepted(
                    new FileAttached(
                            ticket.id(),
                            c.file(),
                            ticket.section(c.name()),
                            new Label(c.mediaType()),
                            c.size(),
                            new Label(c.sha256())));
        }
        return context.actor().kind() == Actor.Kind.REQUESTER
                ? Decision.rejected(new Forbidden("attachFile", Cause.STAFF_ONLY))
                : Decision.accepted(
                        new InternalFileAttached(
                                ticket.id(),
                                c.file(),
                                ticket.section(c.name()),
                                new Label(c.mediaType()),
                                c.size(),
                                new Label(c.sha256())));
    }

    /** Of a file that came from another ticket it is not known whether it was for staff. */
    private static Decision<TicketEvent> remove(Registered ticket, RemoveFile c) {
        Inventory inventory = ticket.contents().inventory();
        if (!inventory.files().contains(c.file())) {
            return Decision.rejected(new AgainstRule(TicketRule.FILE_NOT_FOUND));
        }
        Personal<String> reason = ticket.sectionOrNone(c.reason());
        return Decision.accepted(
                inventory.shown().contains(c.file())
                        ? new FileRemoved(ticket.id(), c.file(), reason)
                        : new InternalFileRemoved(ticket.id(), c.file(), reason));
    }
}
