package io.ledgerdesk.directory.graphql.type;

import io.ledgerdesk.directory.view.facet.FacetPage;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of groups. */
@Type("GroupRecordConnection")
@Description(
        "A page of groups, in the order of their names; found by words, in the order of these.")
public record GroupRecordConnection(
        @NonNull @Description("The groups with their places in the list.")
                List<@NonNull GroupRecordEdge> edges,
        @NonNull @Description("The groups alone.") List<@NonNull GroupRecord> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** One and its place in the list. */
    @Type("GroupRecordEdge")
    @Description("One of the groups and its place in the list.")
    public record GroupRecordEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The group.") GroupRecord node) {}

    /**
     * Of a page.
     *
     * @param cursor of a key
     */
    public static GroupRecordConnection of(
            FacetPage<GroupRecord> page, UnaryOperator<String> cursor) {
        List<GroupRecordEdge> edges =
                page.entries().stream()
                        .map(one -> new GroupRecordEdge(cursor.apply(one.getKey()), one))
                        .toList();
        return new GroupRecordConnection(
                edges,
                page.entries(),
                PageInfo.of(
                        edges.stream().map(GroupRecordEdge::cursor).toList(),
                        page.hasPrevious(),
                        page.hasNext()));
    }
}
