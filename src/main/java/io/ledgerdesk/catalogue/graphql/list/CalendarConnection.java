package io.ledgerdesk.catalogue.graphql.list;

import io.ledgerdesk.catalogue.graphql.type.Calendar;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of calendars. */
@Type("CalendarConnection")
@Description("A page of calendars, in the order of their keys.")
public record CalendarConnection(
        @NonNull @Description("The calendars with their places in the list.")
                List<@NonNull CalendarEdge> edges,
        @NonNull @Description("The calendars alone.") List<@NonNull Calendar> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** One and its place in the list. */
    @Type("CalendarEdge")
    @Description("One of the calendars and its place in the list.")
    public record CalendarEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The calendar.") Calendar node) {}

    /** Of a page. */
    public static CalendarConnection of(Slice<Calendar> page) {
        return new CalendarConnection(page.edges(CalendarEdge::new), page.entries(), page.info());
    }
}
