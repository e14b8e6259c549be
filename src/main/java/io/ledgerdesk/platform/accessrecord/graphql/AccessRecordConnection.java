package io.ledgerdesk.platform.accessrecord.graphql;

import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of records. */
@Type("AccessRecordConnection")
@Description("A page of the record of accesses, the latest first.")
public record AccessRecordConnection(
        @NonNull @Description("The records with their places in the list.")
                List<@NonNull AccessRecordEdge> edges,
        @NonNull @Description("The records alone.") List<@NonNull AccessRecord> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** A record and its place in the list. */
    @Type("AccessRecordEdge")
    @Description("A record and its place in the list.")
    public record AccessRecordEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The record.") AccessRecord node) {}
}
