package io.ledgerdesk.ticket.view.guidance;

import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.command.AllowedCommands;
import io.ledgerdesk.ticket.domain.Guidance;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.view.card.TicketCard;
import jakarta.inject.Singleton;

/** Tells a reader what is possible with a ticket, without asking the log. */
@Singleton
public final class TicketGuide {
    private final Guidance guidance;

    public TicketGuide(Guidance guidance) {
        this.guidance = guidance;
    }

    /** For this reader, now. */
    public AllowedCommands of(TicketCard card, DecisionContext reader) {
        return guidance.of(
                card.id(),
                card.registration().requester().id(),
                card.state(),
                responsible(card.assignee()),
                card.progress().closedAt(),
                reader);
    }

    private static Responsible responsible(TicketCard.Assignee assignee) {
        GroupId group = assignee.group();
        PersonId agent = assignee.agent();
        return new Responsible(
                group == null ? null : new Responsible.Group(group, new Label(group.value())),
                agent == null ? null : new Responsible.Agent(agent, null));
    }
}
