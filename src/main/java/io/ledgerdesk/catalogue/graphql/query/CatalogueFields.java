package io.ledgerdesk.catalogue.graphql.query;

import io.ledgerdesk.catalogue.graphql.list.CalendarDayConnection;
import io.ledgerdesk.catalogue.graphql.list.Slice;
import io.ledgerdesk.catalogue.graphql.list.TopicConnection;
import io.ledgerdesk.catalogue.graphql.type.Calendar;
import io.ledgerdesk.catalogue.graphql.type.CalendarTypes.CalendarDay;
import io.ledgerdesk.catalogue.graphql.type.Seen;
import io.ledgerdesk.catalogue.graphql.type.Topic;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Lists within entries of the catalogue; they lie in memory. */
@GraphQLApi
public class CatalogueFields {
    private final Lists lists;

    CatalogueFields(Lists lists) {
        this.lists = lists;
    }

    @Name("days")
    @Description("Days that differ from their weekday, the earliest first, by the page.")
    public @NonNull Uni<CalendarDayConnection> days(
            @Source Calendar calendar,
            @Name("from") @Description("Not before this day; absent for from the earliest on.")
                    @Nullable LocalDate from,
            @Name("to") @Description("Not behind this day; absent for up to the latest.")
                    @Nullable LocalDate to,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        List<DayException> wanted =
                calendar.rules().days().stream()
                        .filter(day -> from == null || !day.date().isBefore(from))
                        .filter(day -> to == null || !day.date().isAfter(to))
                        .toList();
        Slice<CalendarDay> page =
                Slice.of(
                                "calendarDays",
                                calendar.getId() + from + to,
                                lists.page(first, after, null, null),
                                wanted,
                                day -> day.date().toString())
                        .map(CalendarDay::of);
        return Uni.createFrom().item(CalendarDayConnection.of(page));
    }

    @Name("children")
    @Description("The topics directly below it that are in use, by the page.")
    public @NonNull Uni<TopicConnection> children(
            @Source Topic topic,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        Seen seen = topic.seen();
        Entries below =
                Entries.of(seen.tenant(), seen.book(), CatalogueKind.TOPIC, false)
                        .only(other ->
                                seen.entry()
                                        .id()
                                        .equals(((TopicContent) other.entry().content()).parent()));
        return Uni.createFrom()
                .item(
                        TopicConnection.of(
                                Lists.slice(
                                                "topicChildren",
                                                topic.getId(),
                                                lists.page(first, after, null, null),
                                                below)
                                        .map(Topic::new)));
    }
}
