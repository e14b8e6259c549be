package io.ledgerdesk.directory.graphql.type;

import io.ledgerdesk.directory.view.facet.FacetPage;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of people. */
@Type("PersonConnection")
@Description(
        "A page of people, in the order of their names; found by words, in the order of these.")
public record PersonConnection(
        @NonNull @Description("The people with their places in the list.")
                List<@NonNull PersonEdge> edges,
        @NonNull @Description("The people alone.") List<@NonNull Person> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** One and its place in the list. */
    @Type("PersonEdge")
    @Description("One of the people and its place in the list.")
    public record PersonEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The person.") Person node) {}

    /**
     * Of a page.
     *
     * @param cursor of a key
     */
    public static PersonConnection of(FacetPage<Person> page, UnaryOperator<String> cursor) {
        List<PersonEdge> edges =
                page.entries().stream()
                        .map(one -> new PersonEdge(cursor.apply(one.getKey()), one))
                        .toList();
        return new PersonConnection(
                edges,
                page.entries(),
                PageInfo.of(
                        edges.stream().map(PersonEdge::cursor).toList(),
                        page.hasPrevious(),
                        page.hasNext()));
    }
}
