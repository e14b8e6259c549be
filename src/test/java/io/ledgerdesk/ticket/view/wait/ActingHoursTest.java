package io.ledgerdesk.ticket.view.wait;

import static io.ledgerdesk.ticket.view.wait.Agreed.agreement;
import static io.ledgerdesk.ticket.view.wait.Agreed.calendar;
import static io.ledgerdesk.ticket.view.wait.Agreed.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.event.TopicEvent.TopicDefined;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.Topic;
import io.smallrye.mutiny.Uni;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Lifecycle, "By themselves": what falls into closed hours happens at the next opening, of the
 * agreement's calendar, else the desk's.
 */
class ActingHoursTest {
    private static final CompanyId ACME = new CompanyId("acme");
    private static final CompanyId PLANT = new CompanyId("plant");
    private static final CatalogueId MAIL = new CatalogueId("mail");

    /** In Moscow, at half past eight; the next day is a Saturday. */
    private static final String FRIDAY_EVENING = "2026-11-06T17:30:00Z";

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 7);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

    private CatalogueBook book = CatalogueBook.EMPTY;
    private String desk = "MON-FRI 09:00-18:00";

    @Test
    void aFridayEveningWaitsForMondayMorning() {
        promise(weekdays("Europe/Moscow").rules());
        assertThat(opening(FRIDAY_EVENING)).isEqualTo("2026-11-09T06:00:00Z");
        assertThat(opening("2026-11-06T14:59:59.500Z")).isEqualTo("2026-11-06T14:59:59.500Z");
        assertThat(opening("2026-11-06T15:00:00Z")).isEqualTo("2026-11-09T06:00:00Z");
    }

    @Test
    void aHolidayIsClosed() {
        promise(weekdays("Europe/Moscow", DayException.holiday(MONDAY, "Holiday")).rules());
        assertThat(opening(FRIDAY_EVENING)).isEqualTo("2026-11-10T06:00:00Z");
    }

    @Test
    void aSaturdayThatIsWorkedInsteadOfAMondayIsOpen() {
        promise(
                weekdays(
                                "Europe/Moscow",
                                DayException.moved(SATURDAY, DayOfWeek.MONDAY, null),
                                DayException.holiday(MONDAY, null))
                        .rules());
        assertThat(opening(FRIDAY_EVENING)).isEqualTo("2026-11-07T06:00:00Z");
        assertThat(opening("2026-11-07T10:00:00Z")).isEqualTo("2026-11-07T10:00:00Z");
    }

    @Test
    void theAgreementsZoneCountsNotTheDesks() {
        promise(weekdays("Asia/Vladivostok").rules());
        assertThat(opening("2026-11-05T12:00:00Z")).isEqualTo("2026-11-05T23:00:00Z");
        assertThat(opening("2026-11-06T01:00:00Z")).isEqualTo("2026-11-06T01:00:00Z");
    }

    @Test
    void whoIsPromisedAllHoursIsServedAtAllHoursThoughTheDeskIsClosed() {
        promise(CalendarRules.continuous(ZoneId.of("Europe/Moscow")));
        assertThat(opening(FRIDAY_EVENING)).isEqualTo(FRIDAY_EVENING);
    }

    @Test
    void withoutAnAgreementTheDesksHoursCount() {
        assertThat(opening(FRIDAY_EVENING)).isEqualTo("2026-11-09T08:00:00Z");
        know(calendar("always", Agreed.calendar(CalendarRules.continuous(ZoneOffset.UTC))));
        know(agreement("theirs", ACME, "always"));
        assertThat(opening(FRIDAY_EVENING, agreed(null, null)))
                .as("of somebody else")
                .isEqualTo("2026-11-09T08:00:00Z");
        desk = "always";
        assertThat(opening(FRIDAY_EVENING, agreed(null, null))).isEqualTo(FRIDAY_EVENING);
    }

    @Test
    void theAgreementIsTheOneThatHoldsForTheTicket() {
        know(calendar("moscow", weekdays("Europe/Moscow")));
        know(calendar("omsk", weekdays("Asia/Omsk")));
        know(calendar("always", Agreed.calendar(CalendarRules.continuous(ZoneOffset.UTC))));
        know(agreement("everybody", null, "moscow"));
        know(agreement("parent", ACME, List.of(MAIL), "omsk", null));
        know(agreement("gold", ACME, List.of(MAIL), "always", Agreed.FROM.plusSeconds(1)));
        TopicContent letters = new TopicContent(new EntryName("Letters"), null, MAIL);
        know(new TopicDefined(new CatalogueId("letters"), 1, letters));

        String moscow = "2026-11-09T06:00:00Z";
        String omsk = "2026-11-09T03:00:00Z";
        assertThat(opening(FRIDAY_EVENING, agreed(PLANT, null))).isEqualTo(moscow);
        assertThat(opening(FRIDAY_EVENING, agreed(PLANT, service(MAIL)))).isEqualTo(omsk);
        assertThat(opening(FRIDAY_EVENING, agreed(PLANT, topic("letters")))).isEqualTo(omsk);
        assertThat(opening(FRIDAY_EVENING, agreed(null, service(MAIL)))).isEqualTo(moscow);
        assertThat(opening(FRIDAY_EVENING, agreed(PLANT, chosen("gold"))))
                .isEqualTo(FRIDAY_EVENING);
        // it was valid when the ticket was registered, however long ago that is
        AgreedAs old = new AgreedAs(Agreed.FROM, ACME, service(MAIL));
        assertThat(opening(FRIDAY_EVENING, old)).isEqualTo(FRIDAY_EVENING);
    }

    @Test
    void aCalendarCountsAsItIsWhenItIsAsked() {
        promise(weekdays("Europe/Moscow").rules());
        know(
                new CalendarChanged(
                        new CatalogueId("theirs"),
                        2,
                        weekdays("Europe/Moscow", DayException.holiday(MONDAY, null)),
                        false));
        assertThat(opening(FRIDAY_EVENING)).isEqualTo("2026-11-10T06:00:00Z");
    }

    private void promise(CalendarRules rules) {
        know(calendar("theirs", Agreed.calendar(rules)));
        know(agreement("gold", null, "theirs"));
    }

    private void know(CatalogueEvent event) {
        book = book.after(event);
    }

    private static ClassifiedAs service(CatalogueId service) {
        return new ClassifiedAs(null, null, null, null, null, service, null);
    }

    private static ClassifiedAs topic(String topic) {
        return new ClassifiedAs(null, new Topic(topic), null, null, null);
    }

    private static ClassifiedAs chosen(String agreement) {
        return new ClassifiedAs(null, null, null, null, null, null, new CatalogueId(agreement));
    }

    private static AgreedAs agreed(@Nullable CompanyId company, @Nullable ClassifiedAs classified) {
        return new AgreedAs(
                Agreed.FROM.plusSeconds(60),
                company,
                classified == null ? ClassifiedAs.NONE : classified);
    }

    private String opening(String due) {
        return opening(due, agreed(ACME, null));
    }

    /** When a hold ends whose end that is. */
    private String opening(String due, AgreedAs agreed) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Patience patience =
                new Patience(List.of(2, 5), 10, 7, 1, berlin, OpeningHours.parse(desk, berlin));
        TicketWait hold =
                new TicketWait(
                        TicketState.ON_HOLD,
                        false,
                        null,
                        Instant.parse(due),
                        Agreed.FROM,
                        new UUID(2, 2),
                        0);
        Timer timer = patience.timers(new TicketId(new UUID(7, 7)), hold).getFirst();
        ActingHours hours =
                new ActingHours(
                        tenant -> Uni.createFrom().item(book),
                        (tenant, company) ->
                                Uni.createFrom()
                                        .item(
                                                company.equals(PLANT)
                                                        ? List.of(PLANT, ACME)
                                                        : List.of(company)),
                        patience);
        return hours.opening(TenantId.MAIN, new KnownWait(hold, null, agreed), timer)
                .await()
                .atMost(Duration.ofSeconds(5))
                .toString();
    }
}
