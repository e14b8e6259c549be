package io.ledgerdesk.catalogue.graphql.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** As the schema has it; same constants as the module's own. */
@Enum("CalendarDayKind")
@Description("In which way a day differs from its weekday.")
public enum DayKind {
    @Description("Nothing begins on it.")
    HOLIDAY,
    @Description("It is worked as another weekday.")
    MOVED,
    @Description("It has hours of its own: a shortened day.")
    HOURS
}
