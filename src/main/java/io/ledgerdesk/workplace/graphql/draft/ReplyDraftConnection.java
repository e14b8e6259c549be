package io.ledgerdesk.workplace.graphql.draft;

import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of drafts. */
@Type("ReplyDraftConnection")
@Description("A page of your drafts, the latest first.")
public record ReplyDraftConnection(
        @NonNull @Description("The drafts with their places in the list.")
                List<@NonNull ReplyDraftEdge> edges,
        @NonNull @Description("The drafts alone.") List<@NonNull ReplyDraft> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** A draft and its place in the list. */
    @Type("ReplyDraftEdge")
    @Description("A draft and its place in the list.")
    public record ReplyDraftEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The draft.") ReplyDraft node) {}
}
