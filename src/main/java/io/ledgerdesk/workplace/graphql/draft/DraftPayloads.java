package io.ledgerdesk.workplace.graphql.draft;

import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to keeping and dropping drafts. */
public final class DraftPayloads {
    private static final String ERRORS = "Why it was refused; empty if it was done.";

    private DraftPayloads() {}

    /** Of {@code saveDraft}. */
    @Type("SaveDraftPayload")
    @Description("What became of saveDraft.")
    public record SaveDraftPayload(
            @Description("The draft as it is kept; absent if refused.") @Nullable ReplyDraft draft,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {

        static SaveDraftPayload refused(UserError error) {
            return new SaveDraftPayload(null, List.of(error));
        }
    }

    /** Of {@code discardDraft}. */
    @Type("DiscardDraftPayload")
    @Description("What became of discardDraft.")
    public record DiscardDraftPayload(
            @Description("Whether there was a draft to drop.") boolean discarded,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {}
}
