package io.ledgerdesk.catalogue.graphql.mutation;

import io.ledgerdesk.catalogue.graphql.input.HolidayInputs.ImportHolidaysInput;
import io.ledgerdesk.catalogue.graphql.payload.HolidayPayloads.ImportHolidaysPayload;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Taking over holidays out of other people's calendars. */
@GraphQLApi
public class HolidayMutations {
    private final HolidayImports imports;

    HolidayMutations(HolidayImports imports) {
        this.imports = imports;
    }

    @Needs("catalogue.write")
    @Mutation("importHolidays")
    @Description(
            "Makes whole-day events of an iCalendar file days of a calendar, in one more version of it:"
                    + " single ones, those of several days, and those that recur by the year, within the"
                    + " days from and to. Days that the calendar has otherwise are shown, and left as"
                    + " they are unless you ask for more. A damaged file changes nothing.")
    public @NonNull Uni<ImportHolidaysPayload> importHolidays(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ImportHolidaysInput input) {
        return imports.run(input);
    }
}
