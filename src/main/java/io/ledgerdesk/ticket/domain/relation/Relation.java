package io.ledgerdesk.ticket.domain.relation;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
import io.ledgerdesk.ticket.command.RelationCommand;
import io.ledgerdesk.ticket.command.RelationCommand.LinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.RelationCommand.SplitTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnlinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnmergeTicket;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.AgainstRule;
import io.ledgerdesk.ticket.command.TicketRejection.OtherTicketNotFound;
import io.ledgerdesk.ticket.command.TicketRejection.TicketExists;
import io.ledgerdesk.ticket.command.TicketRejection.TooMany;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import io.ledgerdesk.ticket.domain.matrix.Guard;
import io.ledgerdesk.ticket.domain.matrix.Move;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.rules.TicketLimits;
import io.ledgerdesk.ticket.domain.state.Contacts;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.domain.state.Ticket.Unregistered;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesSplitOff;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesTakenOver;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What tickets have to do with each other. */
public final class Relation {
    private final TextRules texts;
    private final TicketLimits limits;
    private final Linking linking;
    private final Merging merging = new Merging();

    public Relation(TextRules texts, TicketLimits limits) {
        this.texts = texts;
        this.limits = limits;
        this.linking = new Linking(limits);
    }

    public Decision<TicketEvent> decide(
            Streams<Ticket> streams,
            Registered ticket,
            RelationCommand command,
            TicketState to,
            DecisionContext context) {
        Optional<TicketRejection> refusal = refusalOfOther(streams, command, context);
        if (refusal.isPresent()) {
            return Decision.rejected(refusal.get());
        }
        return switch (command) {
            case LinkTicket c -> linking.link(streams, ticket, c);
            case UnlinkTicket c -> linking.unlink(streams, ticket, c);
            case MergeTicket c -> merging.merge(streams, ticket, c);
            case UnmergeTicket c -> merging.unmerge(streams, ticket, to);
            case SplitTicket c -> split(streams, ticket, c, context);
        };
    }

    /** What the one who asks may not see is not there, whichever way it is named. */
    private static Optional<TicketRejection> refusalOfOther(
            Streams<Ticket> streams, RelationCommand command, DecisionContext context) {
        return switch (command) {
            case LinkTicket c -> concealed(streams, c.other(), "otherTicketId", context);
            case UnlinkTicket c -> concealed(streams, c.other(), "otherTicketId", context);
            case MergeTicket c ->
                    concealed(streams, c.into(), "intoTicketId", context)
                            .or(() ->
                                    read(streams, c.into())
                                            .flatMap(into ->
                                                    Guard.unauthorised(into, Move.MERGE, context)));
            case UnmergeTicket c -> Optional.empty();
            case SplitTicket c -> Optional.empty();
        };
    }

    private static Optional<TicketRejection> concealed(
            Streams<Ticket> streams, TicketId other, String path, DecisionContext context) {
        return read(streams, other)
                .filter(there -> Guard.conceals(there, context))
                .map(there -> new OtherTicketNotFound(path));
    }

    private static Optional<Registered> read(Streams<Ticket> streams, TicketId id) {
        return streams.of(id.tag())
                .filter(Registered.class::isInstance)
                .map(Registered.class::cast);
    }

    private Decision<TicketEvent> split(
            Streams<Ticket> streams, Registered ticket, SplitTicket c, DecisionContext context) {
        Optional<TicketRejection> invalid =
                texts.subject("subject", c.subject())
                        .or(() -> texts.body("description", c.description()))
                        .map(TicketRejection.class::cast)
                        .or(() -> unsplittable(ticket, c.messages()))
                        .or(() ->
                                ticket.relations().links().size() < limits.links()
                                        ? Optional.empty()
                                        : Optional.of(new TooMany("links", limits.links())));
        if (invalid.isPresent()) {
            return Decision.rejected(invalid.get());
        }
        Optional<Ticket> made = streams.of(c.newTicket().id().tag());
        if (made.isEmpty()) {
            return new Decision.Needs<>(Set.of(c.newTicket().id().tag()));
        }
        return made.get() instanceof Unregistered
                ? Decision.accepted(splitOff(ticket, c, context))
                : Decision.rejected(new TicketExists());
    }

    private static Optional<TicketRejection> unsplittable(
            Registered ticket, List<MessageId> messages) {
        Set<MessageId> present = ticket.contents().inventory().messages();
        if (messages.isEmpty() || Set.copyOf(messages).size() < messages.size()) {
            return Optional.of(new ValidationFailed("messageIds", "1 or more, each once"));
        }
        if (!present.containsAll(messages)) {
            return Optional.of(new AgainstRule(TicketRule.MESSAGE_NOT_FOUND));
        }
        return messages.size() == present.size()
                ? Optional.of(new AgainstRule(TicketRule.SPLIT_OF_ALL_MESSAGES))
                : Optional.empty();
    }

    private static List<TicketEvent> splitOff(
            Registered ticket, SplitTicket c, DecisionContext context) {
        NewTicket made = c.newTicket();
        String description = c.description() == null ? c.subject() : c.description();
        return List.of(
                new MessagesSplitOff(ticket.id(), made.id(), made.number(), c.messages()),
                new TicketLinked(
                        ticket.id(), LinkKind.RELATES_TO, LinkEnd.TO, made.id(), made.number()),
                Contacts.registeredOutOf(
                        ticket,
                        made,
                        ticket.registration().channel(),
                        c.subject(),
                        description,
                        context.now().truncatedTo(ChronoUnit.MICROS)),
                new MessagesTakenOver(made.id(), ticket.id(), ticket.number(), c.messages()),
                new TicketLinked(
                        made.id(),
                        LinkKind.RELATES_TO,
                        LinkEnd.FROM,
                        ticket.id(),
                        ticket.number()));
    }
}
