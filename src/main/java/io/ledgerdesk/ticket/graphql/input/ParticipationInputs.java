package io.ledgerdesk.ticket.graphql.input;

import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.PersonInput;
import io.ledgerdesk.ticket.graphql.value.word.CallDirection;
import io.ledgerdesk.ticket.graphql.value.word.ShareLevel;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of who else has to do with a ticket, and of what was done beside writing. */
public final class ParticipationInputs {
    private ParticipationInputs() {}

    /** Who wants to hear of a ticket. */
    @Input("WatchTicketInput")
    @Description("Who wants to hear of a ticket.")
    public record WatchTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description("The person; absent for yourself.") @Nullable PersonInput who,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Who does not want to hear of a ticket any more. */
    @Input("UnwatchTicketInput")
    @Description("Who does not want to hear of a ticket any more.")
    public record UnwatchTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Id @Description("The person; absent for yourself.") @Nullable String personId,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** With whom outside its own people a ticket is shared; replaces the level of before. */
    @Input("ShareTicketInput")
    @Description(
            "With whom outside its own people a ticket is shared; replaces the level of before.")
    public record ShareTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("The person or the group.") ShareWithInput with,
            @NonNull @Description("How much they may do.") ShareLevel level,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** With whom a ticket is shared no more. */
    @Input("UnshareTicketInput")
    @Description("With whom a ticket is shared no more.")
    public record UnshareTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("The person or the group.") ShareWithInput with,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Time that was spent. */
    @Input("LogWorkInput")
    @Description("Time that was spent.")
    public record LogWorkInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description("Who spent it; absent for yourself.") @Nullable PersonInput worker,
            @Description("1 to 1440.") int minutes,
            @Description(
                            "When the work began, never in the future; absent for so many minutes ago.")
                    @Nullable Instant startedAt,
            @Description("Whether it is charged.") boolean billable,
            @NonNull @Description("What was done, up to 1 MiB.") String what,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** A call that was made. */
    @Input("LogCallInput")
    @Description("A call that was made.")
    public record LogCallInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("Who rang.") CallDirection direction,
            @NonNull @Description("Of the other side.") String number,
            @NonNull @Description("When it began, never in the future.") Instant startedAt,
            @NonNull
                    @Description(
                            "How long it took, as an ISO 8601 duration such as PT4M30S; 0 to 24 hours.")
                    String duration,
            @Description("Where the recording lies.") @Nullable String recording,
            @Description("What was said, up to 1 MiB.") @Nullable String summary,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which step is done. */
    @Input("TickStepInput")
    @Description("Which step is done.")
    public record TickStepInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Id @NonNull @Description("The key of a step of its checklist.") String step,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which step is not done after all. */
    @Input("UntickStepInput")
    @Description("Which step is not done after all.")
    public record UntickStepInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Id @NonNull @Description("The key of a step of its checklist.") String step,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** A person. */
    @Input("PersonInput")
    @Description("A person.")
    public record PersonInput(
            @Id @NonNull @Description("The person: 1 to 64 characters of A-Z a-z 0-9 . _ -")
                    String id,
            @Description("As shown to others.") @Nullable String name) {}

    /** A person or a group: one of the two. */
    @Input("ShareWithInput")
    @Description("A person or a group: one of the two.")
    public record ShareWithInput(
            @Description("The person.") @Nullable PersonInput person,
            @Description("The group.") @Nullable SharedGroupInput group) {}

    /** A group that a ticket is shared with. */
    @Input("SharedGroupInput")
    @Description("A group that a ticket is shared with.")
    public record SharedGroupInput(
            @Id @NonNull @Description("The group: 1 to 64 characters of A-Z a-z 0-9 . _ -")
                    String id,
            @NonNull @Description("As it is called now.") String name) {}
}
