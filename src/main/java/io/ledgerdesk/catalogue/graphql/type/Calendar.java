package io.ledgerdesk.catalogue.graphql.type;

import io.ledgerdesk.catalogue.graphql.type.CalendarTypes.WorkingDay;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.platform.graphql.relay.Node;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A working calendar. */
@Type("Calendar")
@Description("A working calendar: hours by weekday, and the days that differ.")
public final class Calendar implements Node {
    private final Seen seen;
    private final CalendarContent content;

    public Calendar(Seen seen) {
        this.seen = seen;
        this.content = (CalendarContent) seen.entry().content();
    }

    @Override
    @Id
    @NonNull
    @Description(Node.ID)
    public String getId() {
        return seen.globalId();
    }

    @Id
    @NonNull
    @Description("The name that the desk gave it, for ever; taken wherever its id is.")
    public String getKey() {
        return seen.entry().id().value();
    }

    @NonNull
    @Description("What people call it.")
    public String getName() {
        return content.name().value();
    }

    @Description("1 and up, one more with each change.")
    public int getVersion() {
        return seen.entry().version();
    }

    @Description("Whether it is in use no more; it then stands as it was last.")
    public boolean isRetired() {
        return seen.entry().retired();
    }

    @NonNull
    @Description("Its time zone (IANA), whose rules of each day hold.")
    public String getZone() {
        return content.rules().zone().getId();
    }

    @NonNull
    @Description("Hours by weekday, Monday first; days that are free are left out.")
    public List<@NonNull WorkingDay> getWeek() {
        CalendarRules rules = content.rules();
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> !rules.hoursOn(day).isEmpty())
                .map(day -> WorkingDay.of(day, rules.hoursOn(day)))
                .toList();
    }

    @Description("Whether it is around the clock, every day.")
    public boolean isContinuous() {
        return content.rules().equals(CalendarRules.continuous(content.rules().zone()));
    }

    /** All that it says. */
    @Ignore
    public CalendarRules rules() {
        return content.rules();
    }

    /** What stands behind it. */
    @Ignore
    public Seen seen() {
        return seen;
    }
}
