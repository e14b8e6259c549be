package io.ledgerdesk.workplace.graphql.draft;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of keeping and dropping drafts. */
public final class DraftInputs {
    private DraftInputs() {}

    /** What to keep. */
    @Input("SaveDraftInput")
    @Description("A reply that you are writing, in the place of the one that was kept before.")
    public record SaveDraftInput(
            @Id @NonNull @Description("The ticket.") String ticketId,
            @NonNull @Description("The text so far; like that of a message.") String text,
            @Description(
                            "The ticket's version as you saw it; absent for the newest. It is kept"
                                    + " with the draft and refuses nothing.")
                    @Nullable Integer basedOnVersion) {}

    /** What to drop. */
    @Input("DiscardDraftInput")
    @Description("Which draft to drop.")
    public record DiscardDraftInput(@Id @NonNull @Description("The ticket.") String ticketId) {}
}
