package io.ledgerdesk.ticket.command;

import io.ledgerdesk.ticket.id.TicketId;

/**
 * What may be asked of a ticket. Ids that come into being with a command are minted by the caller;
 * texts are as they were typed, the decider judges them.
 */
public sealed interface TicketCommand
        permits LifecycleCommand,
                AssignmentCommand,
                SuspensionCommand,
                ConversationCommand,
                ClassificationCommand,
                ResolutionCommand,
                RelationCommand,
                ParticipationCommand,
                AutomaticCommand,
                ImportCommand {

    /** The ticket it is about. */
    TicketId ticket();
}
