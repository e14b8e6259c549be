package io.ledgerdesk.workplace.graphql.saved;

import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TicketKind;
import io.ledgerdesk.ticket.graphql.input.ListInputs.TicketOrderInput;
import io.ledgerdesk.ticket.graphql.value.TicketState;
import io.ledgerdesk.workplace.graphql.saved.ViewWords.ViewLane;
import io.ledgerdesk.workplace.graphql.saved.ViewWords.ViewVisibility;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of saving, renaming and deleting views. */
public final class ViewInputs {
    static final String COMMAND_ID =
            "A UUID of yours. The second arrival of the same command with the same input answers"
                    + " what the first one answered and changes nothing.";
    static final String VIEW_ID = "The view, one of yours.";
    static final String NAME = "What you call it: one line, 100 characters at most.";

    private ViewInputs() {}

    /** What every mutation of views has. */
    interface OfViews {
        @Nullable String commandId();
    }

    /** What to keep. */
    @Input("SaveViewInput")
    @Description("A view to keep, or what one of yours is from now on.")
    public record SaveViewInput(
            @Id @Description("The view to change, one of yours; absent for a new one.")
                    @Nullable String viewId,
            @NonNull @Description(NAME) String name,
            @NonNull @Description("Which tickets it shows.") ViewFilterInput filter,
            @Description("In which order; absent for the list's own.")
                    @Nullable TicketOrderInput order,
            @NonNull @Description("Who sees it.") ViewVisibility visibility,
            @Description("Whose people see it; given exactly if it is visible to a role.")
                    @Nullable String role,
            @Id @Description(COMMAND_ID) @Nullable String commandId)
            implements OfViews {}

    /** Which tickets a view shows. */
    @Input("ViewFilterInput")
    @Description("Which tickets a view shows: those that meet every condition given.")
    public record ViewFilterInput(
            @Description("In any of these states.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull TicketState> states,
            @Description("Whether the desk still has to do something.") @Nullable Boolean open,
            @Description("With any of these priorities.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull Priority> priorities,
            @Description("Of this sort.") @Nullable TicketKind kind,
            @Id @Description("This group is responsible.") @Nullable String groupId,
            @Id @Description("This agent is responsible.") @Nullable String agentId,
            @Description("Whether anybody is responsible.") @Nullable Boolean assigned,
            @Description("In this line of support, 1 to 3.") @Nullable Integer line,
            @Description("In this part of a queue.") @Nullable ViewLane lane,
            @Id @Description("Of this service, by its id or its key.") @Nullable String service) {}

    /** What to call it. */
    @Input("RenameViewInput")
    @Description("What to call a view of yours.")
    public record RenameViewInput(
            @Id @NonNull @Description(VIEW_ID) String viewId,
            @NonNull @Description(NAME) String name,
            @Id @Description(COMMAND_ID) @Nullable String commandId)
            implements OfViews {}

    /** What to take out of use. */
    @Input("DeleteViewInput")
    @Description("Which view of yours to take out of use.")
    public record DeleteViewInput(
            @Id @NonNull @Description(VIEW_ID) String viewId,
            @Id @Description(COMMAND_ID) @Nullable String commandId)
            implements OfViews {}
}
