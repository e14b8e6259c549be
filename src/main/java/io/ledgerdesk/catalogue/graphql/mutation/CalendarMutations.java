package io.ledgerdesk.catalogue.graphql.mutation;

import io.ledgerdesk.catalogue.command.CalendarCommand.ChangeCalendar;
import io.ledgerdesk.catalogue.command.CalendarCommand.DefineCalendar;
import io.ledgerdesk.catalogue.command.CalendarCommand.RetireCalendar;
import io.ledgerdesk.catalogue.graphql.form.CalendarForm;
import io.ledgerdesk.catalogue.graphql.form.Form;
import io.ledgerdesk.catalogue.graphql.input.CalendarInputs.ChangeCalendarInput;
import io.ledgerdesk.catalogue.graphql.input.CalendarInputs.DefineCalendarInput;
import io.ledgerdesk.catalogue.graphql.input.CalendarInputs.RetireCalendarInput;
import io.ledgerdesk.catalogue.graphql.payload.CalendarPayloads.ChangeCalendarPayload;
import io.ledgerdesk.catalogue.graphql.payload.CalendarPayloads.DefineCalendarPayload;
import io.ledgerdesk.catalogue.graphql.payload.CalendarPayloads.RetireCalendarPayload;
import io.ledgerdesk.catalogue.graphql.type.Calendar;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Making calendars, changing and retiring them. */
@GraphQLApi
public class CalendarMutations {
    private static final String INPUT = "What is needed for it.";

    private final CatalogueCommands commands;

    CalendarMutations(CatalogueCommands commands) {
        this.commands = commands;
    }

    @Needs("catalogue.write")
    @Mutation("defineCalendar")
    @Description("Makes a working calendar.")
    public @NonNull Uni<DefineCalendarPayload> defineCalendar(
            @NonNull @Name("input") @Description(INPUT) DefineCalendarInput input) {
        Form form = new Form();
        CatalogueId key = form.key(input.key());
        return commands.send(
                        form,
                        input.commandId(),
                        new DefineCalendar(key, new CalendarForm(form).content(input.calendar())))
                .map(outcome -> new DefineCalendarPayload(outcome.map(Calendar::new)));
    }

    @Needs("catalogue.write")
    @Mutation("changeCalendar")
    @Description(
            "Says a calendar anew, as a whole; deadlines of open tickets move, and each"
                    + " ticket says so.")
    public @NonNull Uni<ChangeCalendarPayload> changeCalendar(
            @NonNull @Name("input") @Description(INPUT) ChangeCalendarInput input) {
        Form form = new Form();
        CatalogueId id = form.entry("id", CatalogueKind.CALENDAR, input.id());
        return commands.send(
                        form,
                        input.commandId(),
                        input.expectedVersion(),
                        new ChangeCalendar(
                                id,
                                new CalendarForm(form).content(input.calendar()),
                                Boolean.TRUE.equals(input.retroactive())))
                .map(outcome -> new ChangeCalendarPayload(outcome.map(Calendar::new)));
    }

    @Needs("catalogue.write")
    @Mutation("retireCalendar")
    @Description(
            "Takes a calendar out of use; what was counted with it stays. Refused while"
                    + " anything in use counts by it.")
    public @NonNull Uni<RetireCalendarPayload> retireCalendar(
            @NonNull @Name("input") @Description(INPUT) RetireCalendarInput input) {
        Form form = new Form();
        CatalogueId id = form.entry("id", CatalogueKind.CALENDAR, input.id());
        return commands.send(
                        form, input.commandId(), input.expectedVersion(), new RetireCalendar(id))
                .map(outcome -> new RetireCalendarPayload(outcome.map(Calendar::new)));
    }
}
