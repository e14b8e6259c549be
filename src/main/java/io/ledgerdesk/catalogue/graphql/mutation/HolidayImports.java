package io.ledgerdesk.catalogue.graphql.mutation;

import io.ledgerdesk.catalogue.command.CalendarCommand.ChangeCalendar;
import io.ledgerdesk.catalogue.command.CatalogueCommand.AsSeen;
import io.ledgerdesk.catalogue.command.CatalogueRejection.EntryNotFound;
import io.ledgerdesk.catalogue.command.CatalogueRejection.MovedOn;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.graphql.form.Form;
import io.ledgerdesk.catalogue.graphql.form.HolidayForm;
import io.ledgerdesk.catalogue.graphql.input.HolidayInputs.ImportHolidaysInput;
import io.ledgerdesk.catalogue.graphql.payload.HolidayPayloads.DifferingDay;
import io.ledgerdesk.catalogue.graphql.payload.HolidayPayloads.ImportHolidaysPayload;
import io.ledgerdesk.catalogue.graphql.payload.Outcome;
import io.ledgerdesk.catalogue.graphql.type.Calendar;
import io.ledgerdesk.catalogue.graphql.type.CalendarTypes.CalendarDay;
import io.ledgerdesk.catalogue.graphql.type.Seen;
import io.ledgerdesk.catalogue.holiday.Bounds;
import io.ledgerdesk.catalogue.holiday.Damaged;
import io.ledgerdesk.catalogue.holiday.HolidayFile;
import io.ledgerdesk.catalogue.holiday.HolidayMerge;
import io.ledgerdesk.catalogue.holiday.HolidaySettings;
import io.ledgerdesk.catalogue.holiday.Holidays;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.view.DeskCatalogue;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** From an iCalendar file to one more version of a calendar. */
@ApplicationScoped
class HolidayImports {
    private final CatalogueCommands commands;
    private final DeskCatalogue catalogue;
    private final HolidaySettings settings;
    private final Clock clock;

    HolidayImports(
            CatalogueCommands commands,
            DeskCatalogue catalogue,
            HolidaySettings settings,
            Clock clock) {
        this.commands = commands;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What an input asks for.
     *
     * @param sender what it is sent with
     * @param pattern in which way its days differ
     */
    private record Wish(
            CatalogueCommands.Sender sender,
            ImportHolidaysInput input,
            CatalogueId calendar,
            DayException pattern) {
        boolean overwrites() {
            return Boolean.TRUE.equals(input.overwrite());
        }

        boolean isDry() {
            return Boolean.TRUE.equals(input.dryRun());
        }

        /** That the calendar is another than the one that was seen, if it is. */
        Optional<MovedOn> movedOn(int version) {
            return Optional.ofNullable(input.expectedVersion())
                    .filter(expected -> expected != version)
                    .map(expected ->
                            new MovedOn(CatalogueKind.CALENDAR, calendar, expected, version));
        }
    }

    Uni<ImportHolidaysPayload> run(ImportHolidaysInput input) {
        Form form = new Form();
        CatalogueId calendar = form.entry("calendarId", CatalogueKind.CALENDAR, input.calendarId());
        DayException pattern = new HolidayForm(form).pattern(input);
        CatalogueCommands.Sender sender = commands.sender(form, input.commandId());
        Bounds bounds =
                new HolidayForm(form)
                        .bounds(
                                input,
                                settings,
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        UserError problem = form.problem();
        if (problem != null) {
            return refused(problem);
        }
        Wish wish = new Wish(sender, input, calendar, pattern);
        return Uni.createFrom()
                .item(() -> read(input.icalendar(), bounds))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(read ->
                        switch (read) {
                            case Read.Refused(String wanted) ->
                                    refused(ValidationFailed.of("icalendar", wanted));
                            case Read.Done(Holidays holidays) ->
                                    catalogue
                                            .of(sender.caller().tenant())
                                            .chain(book -> merge(wish, holidays, book));
                        });
    }

    /** What came of a file. */
    private sealed interface Read {
        /** It was read. */
        record Done(Holidays holidays) implements Read {}

        /** It was not. */
        record Refused(String wanted) implements Read {}
    }

    private static Read read(String text, Bounds bounds) {
        try {
            return new Read.Done(HolidayFile.read(text, bounds));
        } catch (Damaged damaged) {
            return new Read.Refused(damaged.wanted());
        }
    }

    private Uni<ImportHolidaysPayload> merge(Wish wish, Holidays holidays, CatalogueBook book) {
        Seen seen =
                Seen.of(
                                wish.sender().caller().tenant(),
                                book,
                                CatalogueKind.CALENDAR,
                                wish.calendar())
                        .filter(found -> !found.entry().retired())
                        .orElse(null);
        if (seen == null) {
            return refused(
                    CatalogueErrors.of(
                            CatalogueKind.CALENDAR,
                            new EntryNotFound(CatalogueKind.CALENDAR, wish.calendar())));
        }
        int version = seen.entry().version();
        Optional<MovedOn> movedOn = wish.movedOn(version);
        if (wish.isDry() && movedOn.isPresent()) {
            return refused(CatalogueErrors.of(movedOn.get(), Optional.empty()));
        }
        HolidayMerge merge =
                HolidayMerge.of(
                        (CalendarContent) seen.entry().content(),
                        days(wish.pattern(), holidays),
                        wish.overwrites());
        if (wish.isDry()) {
            return Uni.createFrom()
                    .item(payload(wish, holidays, merge, new Outcome<>(seen, null, List.of())));
        }
        ChangeCalendar change =
                new ChangeCalendar(
                        wish.calendar(),
                        merge.result(),
                        Boolean.TRUE.equals(wish.input().retroactive()));
        // the days were merged into what the calendar said in this version
        return commands.send(
                        wish.sender(), wish.input().expectedVersion(), new AsSeen(change, version))
                .map(outcome ->
                        outcome.errors().isEmpty()
                                ? payload(wish, holidays, merge, outcome)
                                : ImportHolidaysPayload.refused(outcome.errors().getFirst()));
    }

    private static List<DayException> days(DayException pattern, Holidays holidays) {
        return holidays.days().entrySet().stream()
                .map(day ->
                        new DayException(
                                day.getKey(),
                                pattern.kind(),
                                pattern.worksAs(),
                                pattern.hours(),
                                day.getValue()))
                .toList();
    }

    private static ImportHolidaysPayload payload(
            Wish wish, Holidays holidays, HolidayMerge merge, Outcome<Seen> outcome) {
        return new ImportHolidaysPayload(
                outcome.map(Calendar::new).entry(),
                merge.added().stream().map(CalendarDay::of).toList(),
                merge.differing().stream()
                        .map(day ->
                                new DifferingDay(
                                        CalendarDay.of(day.present()),
                                        CalendarDay.of(day.imported()),
                                        wish.overwrites()))
                        .toList(),
                merge.unchanged(),
                holidays.ignored(),
                outcome.position(),
                List.of());
    }

    private static Uni<ImportHolidaysPayload> refused(UserError why) {
        return Uni.createFrom().item(ImportHolidaysPayload.refused(why));
    }
}
