package io.ledgerdesk.directory.graphql.type;

import io.ledgerdesk.directory.view.facet.FacetPage;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of companies. */
@Type("CompanyRecordConnection")
@Description(
        "A page of companies, in the order of their names; found by words, in the order of these.")
public record CompanyRecordConnection(
        @NonNull @Description("The companies with their places in the list.")
                List<@NonNull CompanyRecordEdge> edges,
        @NonNull @Description("The companies alone.") List<@NonNull CompanyRecord> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** One and its place in the list. */
    @Type("CompanyRecordEdge")
    @Description("One of the companies and its place in the list.")
    public record CompanyRecordEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The company.") CompanyRecord node) {}

    /**
     * Of a page.
     *
     * @param cursor of a key
     */
    public static CompanyRecordConnection of(
            FacetPage<CompanyRecord> page, UnaryOperator<String> cursor) {
        List<CompanyRecordEdge> edges =
                page.entries().stream()
                        .map(one -> new CompanyRecordEdge(cursor.apply(one.getKey()), one))
                        .toList();
        return new CompanyRecordConnection(
                edges,
                page.entries(),
                PageInfo.of(
                        edges.stream().map(CompanyRecordEdge::cursor).toList(),
                        page.hasPrevious(),
                        page.hasNext()));
    }
}
