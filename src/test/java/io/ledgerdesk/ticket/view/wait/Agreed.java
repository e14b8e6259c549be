package io.ledgerdesk.ticket.view.wait;

import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementDefined;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarDefined;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.directory.id.CompanyId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calendars, and agreements that go by them. */
public final class Agreed {
    public static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    private Agreed() {}

    /** From nine to six on Mondays to Fridays, but for the days that differ. */
    public static CalendarContent weekdays(String zone, DayException... days) {
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), List.of(WorkingInterval.parse("09:00-18:00")));
        }
        return calendar(new CalendarRules(ZoneId.of(zone), week, List.of(days)));
    }

    public static CalendarContent calendar(CalendarRules rules) {
        return new CalendarContent(new EntryName("Hours"), rules);
    }

    public static CatalogueEvent calendar(String id, CalendarContent content) {
        return new CalendarDefined(new CatalogueId(id), 1, content);
    }

    /** For all services, for ever. */
    public static CatalogueEvent agreement(
            String id, @Nullable CompanyId company, String calendar) {
        return agreement(id, company, List.of(), calendar, null);
    }

    public static CatalogueEvent agreement(
            String id,
            @Nullable CompanyId company,
            List<CatalogueId> services,
            String calendar,
            @Nullable Instant validTo) {
        return new AgreementDefined(
                new CatalogueId(id),
                1,
                new AgreementContent(
                        new EntryName(id),
                        company,
                        services,
                        new CatalogueId("plan"),
                        new CatalogueId(calendar),
                        FROM,
                        validTo,
                        List.of(),
                        List.of(),
                        false,
                        null,
                        List.of(),
                        ClockStart.RECEIVED,
                        null));
    }
}
