package io.ledgerdesk.ticket.domain;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.ticket.ClosedBecause;
import io.ledgerdesk.ticket.ReopenedBecause;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.TicketNotFound;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.domain.matrix.Guard;
import io.ledgerdesk.ticket.domain.matrix.Guard.Ruling;
import io.ledgerdesk.ticket.domain.matrix.Move;
import io.ledgerdesk.ticket.domain.relation.FollowUp;
import io.ledgerdesk.ticket.domain.relation.Neighbourhood;
import io.ledgerdesk.ticket.domain.rules.Authors;
import io.ledgerdesk.ticket.domain.rules.ReceiptRules;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.rules.Wording;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.word.ResumedBecause;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a message from outside: it lands in the ticket, in the one that it was merged
 * into, or in a new one where the ticket takes none any more.
 */
final class Intake {
    private final TextRules texts;
    private final Guard guard;

    Intake(TextRules texts, Guard guard) {
        this.texts = texts;
        this.guard = guard;
    }

    Decision<TicketEvent> decide(
            Streams<Ticket> streams,
            Registered addressed,
            ReceiveMessage command,
            DecisionContext context) {
        List<Registered> chain = new ArrayList<>(List.of(addressed));
        Registered ticket = addressed;
        for (TicketMerged merged = ticket.relations().merged();
                merged != null;
                merged = ticket.relations().merged()) {
            Optional<Ticket> survivor = streams.of(merged.into().tag());
            if (survivor.isEmpty()) {
                return Decision.needs(merged.into().tag());
            }
            if (!(survivor.get() instanceof Registered next)) {
                return Decision.rejected(new TicketNotFound());
            }
            ticket = next;
            chain.add(ticket);
        }
        return receive(streams, chain, command, context);
    }

    private Decision<TicketEvent> receive(
            Streams<Ticket> streams,
            List<Registered> chain,
            ReceiveMessage c,
            DecisionContext context) {
        Registered addressed = chain.getFirst();
        Registered ticket = chain.getLast();
        Author writer = Authors.of(c, addressed.requester(), context);
        PersonId author = writer.id();
        Optional<Registered> own = ownOf(author, chain);
        if (own.isEmpty()) {
            Neighbourhood around = new Neighbourhood(streams);
            List<Registered> family = around.members(ticket.id());
            if (!around.missing().isEmpty()) {
                return Decision.needs(around.missing());
            }
            own = ownOf(author, family);
        }
        boolean fromRequester = own.isPresent();
        boolean asRequester = context.actor().kind() == Actor.Kind.REQUESTER;
        boolean himself = Authors.isHimself(author, context);
        Move move =
                fromRequester && (himself || !asRequester) ? Move.RECEIVE : Move.RECEIVE_FOREIGN;
        boolean takesPart = asRequester && himself && !fromRequester;
        Optional<TicketRejection> unauthorised =
                Guard.unauthorised(addressed, takesPart ? Move.RECEIVE : move, context);
        if (unauthorised.isPresent()) {
            return Decision.rejected(unauthorised.get());
        }
        Ruling ruling =
                takesPart
                        ? guard.rulingForAnybody(ticket, move, context)
                        : guard.ruling(ticket, move, context);
        NewTicket made = c.followUp();
        if (ruling instanceof Ruling.Refused refused
                && (made == null || !Guard.isTooLate(refused.why()))) {
            return Decision.rejected(refused.why());
        }
        Optional<TicketRejection> invalid = invalid(c, context);
        if (invalid.isPresent()) {
            return Decision.rejected(invalid.get());
        }
        return ruling instanceof Ruling.Permitted permitted
                ? Decision.accepted(
                        received(
                                addressed,
                                ticket,
                                writer,
                                fromRequester,
                                permitted.to(),
                                c,
                                context.now()))
                : FollowUp.of(
                        streams,
                        ticket,
                        own.orElse(addressed),
                        c,
                        requireNonNull(made),
                        receivedAt(c, context.now()));
    }

    private static Optional<Registered> ownOf(PersonId author, List<Registered> tickets) {
        return tickets.stream().filter(one -> one.requester().equals(author)).findFirst();
    }

    private Optional<TicketRejection> invalid(ReceiveMessage c, DecisionContext context) {
        Author author = c.author();
        return ReceiptRules.receivedAt(c.receivedAt(), context.now())
                .or(() -> receivedByRequester(c, context.actor()))
                .or(() -> texts.body("text", c.text()))
                .or(() ->
                        author == null
                                ? Optional.empty()
                                : texts.line("author.name", author.name()));
    }

    /** Whoever writes to us himself writes now. */
    private static Optional<TicketRejection> receivedByRequester(ReceiveMessage c, Actor actor) {
        return actor.kind() == Actor.Kind.REQUESTER && c.receivedAt() != null
                ? Optional.of(new ValidationFailed("receivedAt", "absent: it reaches us now"))
                : Optional.empty();
    }

    private static List<TicketEvent> received(
            Registered addressed,
            Registered ticket,
            Author author,
            boolean fromRequester,
            TicketState to,
            ReceiveMessage c,
            Instant now) {
        List<TicketEvent> events = new ArrayList<>();
        events.add(message(addressed, ticket, author, fromRequester, c, now));
        if (to != ticket.state()) {
            consequence(ticket, to, c.text(), now).ifPresent(events::add);
        }
        return events;
    }

    private static MessageReceived message(
            Registered addressed,
            Registered ticket,
            Author author,
            boolean fromRequester,
            ReceiveMessage c,
            Instant now) {
        PersonId writer = author.id();
        String name = author.name();
        return new MessageReceived(
                ticket.id(),
                c.message(),
                writer,
                name == null ? null : Personal.of(writer, name),
                fromRequester,
                c.channel(),
                Personal.of(writer, c.text()),
                receivedAt(c, now),
                addressed.id().equals(ticket.id()) ? null : addressed.id());
    }

    private static Instant receivedAt(ReceiveMessage c, Instant now) {
        return (c.receivedAt() == null ? now : c.receivedAt()).truncatedTo(ChronoUnit.MICROS);
    }

    private static Optional<TicketEvent> consequence(
            Registered ticket, TicketState to, String text, Instant now) {
        return switch (ticket.state()) {
            case NEW, ASSIGNED, IN_PROGRESS, WAITING_FOR_REQUESTER, ON_HOLD, IN_REVIEW ->
                    Optional.of(
                            new WorkResumed(ticket.id(), to, ResumedBecause.REQUESTER_ANSWERED));
            case RESOLVED ->
                    switch (Wording.of(text)) {
                        case ASKS_TO_CLOSE ->
                                Optional.of(
                                        new TicketClosed(
                                                ticket.id(),
                                                ticket.round().number(),
                                                ClosedBecause.ASKED_TO_CLOSE,
                                                now.truncatedTo(ChronoUnit.MICROS)));
                        case ONLY_THANKS -> Optional.empty();
                        case SAYS_MORE -> Optional.of(reopened(ticket, to));
                    };
            case CLOSED ->
                    Wording.of(text) == Wording.SAYS_MORE
                            ? Optional.of(reopened(ticket, to))
                            : Optional.empty();
            case CANCELLED -> Optional.empty();
        };
    }

    private static TicketReopened reopened(Registered ticket, TicketState to) {
        return new TicketReopened(
                ticket.id(),
                ticket.round().number() + 1,
                to,
                ReopenedBecause.MESSAGE_RECEIVED,
                null);
    }
}
