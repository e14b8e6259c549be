package io.ledgerdesk.catalogue.domain;

import io.ledgerdesk.catalogue.command.CalendarCommand;
import io.ledgerdesk.catalogue.command.CalendarCommand.ChangeCalendar;
import io.ledgerdesk.catalogue.command.CalendarCommand.DefineCalendar;
import io.ledgerdesk.catalogue.command.CalendarCommand.RetireCalendar;
import io.ledgerdesk.catalogue.command.CatalogueRejection;
import io.ledgerdesk.catalogue.command.CatalogueRejection.NoWorkingTime;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarDefined;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarRetired;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.CalendarContent;
import java.util.stream.Stream;

/** Calendars have some working time in every week. */
final class Calendars {
    private final int mostDays;

    Calendars(int mostDays) {
        this.mostDays = mostDays;
    }

    /** A retroactive change counts anew also where the calendar says what it said. */
    Asked asked(CalendarCommand command) {
        return switch (command) {
            case DefineCalendar c ->
                    new Asked.Define(
                            book -> problems(c.calendar(), c.content()),
                            version -> new CalendarDefined(c.calendar(), version, c.content()));
            case ChangeCalendar c ->
                    new Asked.Change(
                            c.content(),
                            c.retroactive(),
                            book -> problems(c.calendar(), c.content()),
                            version ->
                                    new CalendarChanged(
                                            c.calendar(), version, c.content(), c.retroactive()));
            case RetireCalendar c ->
                    new Asked.Retire(version -> new CalendarRetired(c.calendar(), version));
        };
    }

    private Stream<CatalogueRejection> problems(CatalogueId id, CalendarContent content) {
        return Problems.of(
                content.rules().hasWorkingTime()
                        ? Stream.empty()
                        : Stream.of(new NoWorkingTime(id)),
                Problems.unless(
                        content.rules().days().size() <= mostDays,
                        "days",
                        "at most " + mostDays + " days that differ"));
    }
}
