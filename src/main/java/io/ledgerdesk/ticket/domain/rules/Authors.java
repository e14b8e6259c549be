package io.ledgerdesk.ticket.domain.rules;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;

/** Who wrote what reaches a ticket. */
public final class Authors {
    private Authors() {}

    /** Who is named, else the requester, whom staff speaks for, or whoever writes himself. */
    public static Author of(ReceiveMessage c, PersonId requester, DecisionContext context) {
        Author named = c.author();
        if (named != null) {
            return named;
        }
        Actor actor = context.actor();
        return actor.kind() == Actor.Kind.REQUESTER && !isHimself(requester, context)
                ? new Author(actor.id(), actor.name())
                : new Author(requester, null);
    }

    /** Whether a person is the one who asks, under whichever of his records. */
    public static boolean isHimself(PersonId person, DecisionContext context) {
        return person.equals(context.actor().id())
                || context.authority().standing().people().contains(person.value());
    }
}
