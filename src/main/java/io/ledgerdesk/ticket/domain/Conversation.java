package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.ReopenedBecause;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ConversationCommand;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.domain.Ticket.Registered;
import io.ledgerdesk.ticket.domain.rules.ReceiptRules;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkResumed;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.TicketEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said between the desk and the requester, and within the desk. */
final class Conversation {
    private final TextRules texts;

    Conversation(TextRules texts) {
        this.texts = texts;
    }

    Decision<TicketEvent> decide(
            Registered ticket,
            ConversationCommand command,
            TicketState to,
            DecisionContext context) {
        Optional<TicketRejection> refusal = refusal(command, context);
        if (refusal.isPresent()) {
            return Decision.rejected(refusal.get());
        }
        boolean first = context.actor().isStaff() && !ticket.answered();
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
            case ReceiveMessage c -> Decision.accepted(received(ticket, c, to, context.now()));
        };
    }

    private Optional<TicketRejection> refusal(
            ConversationCommand command, DecisionContext context) {
        return switch (command) {
            case Reply c -> text(c.text());
            case AskRequester c -> text(c.text());
            case AddNote c -> text(c.text());
            case ReceiveMessage c -> {
                Optional<ValidationFailed> name =
                        c.author() == null
                                ? Optional.empty()
                                : texts.line("author.name", c.author().name());
                yield ReceiptRules.receivedAt(c.receivedAt(), context.now())
                        .or(() -> text(c.text()))
                        .or(() -> name);
            }
        };
    }

    private Optional<TicketRejection> text(String text) {
        return texts.body("text", text).map(TicketRejection.class::cast);
    }

    private static List<TicketEvent> received(
            Registered ticket, ReceiveMessage c, TicketState to, Instant now) {
        List<TicketEvent> events = new ArrayList<>();
        events.add(message(ticket, c, now));
        if (to != ticket.state()) {
            events.add(consequence(ticket, to));
        }
        return events;
    }

    private static MessageReceived message(Registered ticket, ReceiveMessage c, Instant now) {
        Author author = c.author() == null ? new Author(ticket.requester(), null) : c.author();
        PersonId writer = author.id();
        String name = author.name();
        Instant receivedAt =
                c.receivedAt() == null ? now.truncatedTo(ChronoUnit.MICROS) : c.receivedAt();
        return new MessageReceived(
                ticket.id(),
                c.message(),
                writer,
                name == null ? null : Personal.of(writer, name),
                writer.equals(ticket.requester()),
                c.channel(),
                Personal.of(writer, c.text()),
                receivedAt);
    }

    private static TicketEvent consequence(Registered ticket, TicketState to) {
        return switch (ticket.state()) {
            case NEW, ASSIGNED, IN_PROGRESS, WAITING_FOR_REQUESTER, ON_HOLD, IN_REVIEW ->
                    new WorkResumed(ticket.id(), to);
            case RESOLVED, CLOSED, CANCELLED ->
                    new TicketReopened(
                            ticket.id(),
                            ticket.round().number() + 1,
                            to,
                            ReopenedBecause.MESSAGE_RECEIVED,
                            null);
        };
    }
}
