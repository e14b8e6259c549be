package io.ledgerdesk.ticket.graphql.input;

import io.ledgerdesk.catalogue.graphql.value.HoldReason;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of being on hold, and of going on. */
public final class SuspensionInputs {
    private SuspensionInputs() {}

    /** Why and until when work is suspended. */
    @Input("PutOnHoldInput")
    @Description("Why and until when work is suspended.")
    public record PutOnHoldInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("Why.") HoldReason reason,
            @Description("More about it, for staff only.") @Nullable String text,
            @Description(
                            "When it goes on by itself, later than now; absent for until somebody goes on with it.")
                    @Nullable Instant until,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Why and until when work is suspended from now on; replaces all that was said. */
    @Input("ChangeHoldInput")
    @Description("Why and until when work is suspended from now on; replaces all that was said.")
    public record ChangeHoldInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("Why.") HoldReason reason,
            @Description("More about it, for staff only.") @Nullable String text,
            @Description(
                            "When it goes on by itself, later than now; absent for until somebody goes on with it.")
                    @Nullable Instant until,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which ticket work goes on with. */
    @Input("ResumeWorkInput")
    @Description("Which ticket work goes on with.")
    public record ResumeWorkInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}
}
