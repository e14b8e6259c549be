package io.ledgerdesk.catalogue.graphql.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** As the schema has it; same constants as the module's own. */
@Enum("Weekday")
@Description("A day of the week.")
public enum Weekday {
    @Description("Monday.")
    MONDAY,
    @Description("Tuesday.")
    TUESDAY,
    @Description("Wednesday.")
    WEDNESDAY,
    @Description("Thursday.")
    THURSDAY,
    @Description("Friday.")
    FRIDAY,
    @Description("Saturday.")
    SATURDAY,
    @Description("Sunday.")
    SUNDAY
}
