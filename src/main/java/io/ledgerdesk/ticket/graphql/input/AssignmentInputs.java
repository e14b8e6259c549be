package io.ledgerdesk.ticket.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of making somebody responsible and of beginning. */
public final class AssignmentInputs {
    private AssignmentInputs() {}

    /** Who is to be responsible: a group, an agent, or an agent of a group. */
    @Input("AssignTicketInput")
    @Description("Who is to be responsible: a group, an agent, or an agent of a group.")
    public record AssignTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description("The group; without an agent nobody of it in particular.")
                    @Nullable GroupInput group,
            @Description("The agent.") @Nullable AgentInput agent,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket, Assigning {}

    /** A group of staff. */
    @Input("GroupInput")
    @Description("A group of staff.")
    public record GroupInput(
            @Id @NonNull @Description("The group: 1 to 64 characters of A-Z a-z 0-9 . _ -")
                    String id,
            @NonNull @Description("As it is called now.") String name,
            @Description("The line it works in, 1 to 3; absent to leave the ticket in its line.")
                    @Nullable Integer line) {}

    /** A member of staff. */
    @Input("AgentInput")
    @Description("A member of staff.")
    public record AgentInput(
            @Id @NonNull @Description("The person: 1 to 64 characters of A-Z a-z 0-9 . _ -")
                    String id,
            @Description("As shown to others.") @Nullable String name) {}

    /** Which ticket you begin to work on. */
    @Input("StartWorkInput")
    @Description("Which ticket you begin to work on.")
    public record StartWorkInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which ticket goes back to the common pool. */
    @Input("UnassignTicketInput")
    @Description("Which ticket goes back to the common pool.")
    public record UnassignTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description("Why; for staff only.") @Nullable String reason,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** To whom a ticket goes on, or who is told of it. */
    @Input("EscalateTicketInput")
    @Description("To whom a ticket goes on, or who is told of it.")
    public record EscalateTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("Which way.") EscalationKind kind,
            @Description("Who is responsible from now on; with FUNCTIONAL.")
                    @Nullable GroupInput group,
            @Description("Who is responsible from now on; with FUNCTIONAL.")
                    @Nullable AgentInput agent,
            @Description("Who is told; with HIERARCHICAL.") @Nullable AgentInput manager,
            @NonNull @Description("Why; for staff only.") String reason,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket, Assigning {}

    /** Which way a ticket is escalated. */
    @Enum("EscalationKind")
    @Description("Which way a ticket is escalated.")
    public enum EscalationKind {
        @Description("To those who know more: they are responsible from then on.")
        FUNCTIONAL,
        @Description("To those who may decide more: they are told, who is responsible stays.")
        HIERARCHICAL
    }

    /** Who is to be responsible. */
    public interface Assigning {
        @Nullable GroupInput group();

        @Nullable AgentInput agent();
    }
}
