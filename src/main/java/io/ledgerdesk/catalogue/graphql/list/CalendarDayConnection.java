package io.ledgerdesk.catalogue.graphql.list;

import io.ledgerdesk.catalogue.graphql.type.CalendarTypes.CalendarDay;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of days. */
@Type("CalendarDayConnection")
@Description("A page of days, the earliest first.")
public record CalendarDayConnection(
        @NonNull @Description("The days with their places in the list.")
                List<@NonNull CalendarDayEdge> edges,
        @NonNull @Description("The days alone.") List<@NonNull CalendarDay> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** One and its place in the list. */
    @Type("CalendarDayEdge")
    @Description("One of the days and its place in the list.")
    public record CalendarDayEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The day.") CalendarDay node) {}

    /** Of a page. */
    public static CalendarDayConnection of(Slice<CalendarDay> page) {
        return new CalendarDayConnection(
                page.edges(CalendarDayEdge::new), page.entries(), page.info());
    }
}
