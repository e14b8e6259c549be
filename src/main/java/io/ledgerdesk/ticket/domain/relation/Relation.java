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
import io.ledgerdesk.ticket.command.TicketRejection.TicketExists;
import io.ledgerdesk.ticket.command.TicketRejection.TooMany;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.command.rule.TicketRule;
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
        return switch (command) {
            case LinkTicket c -> linking.link(streams, ticket, c);
            case UnlinkTicket c -> linking.unlink(streams, ticket, c);
            case MergeTicket c -> merging.merge(streams, ticket, c);
            case UnmergeTicket c -> merging.unmerge(streams, ticket, to);
            case SplitTicket c -> split(streams, ticket, c, context);
        };
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
