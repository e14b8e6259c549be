package io.ledgerdesk.journey.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holidays out of an iCalendar file become days of a calendar. */
@QuarkusTest
class HolidayImportTest {
    private static final String FIELDS =
            "calendar { version days(first: 100) { nodes { date kind hours name } } }"
                    + " added { date kind name } unchanged ignored"
                    + " differing { overwritten present { kind } imported { kind name } }";
    private static final String FILE =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//EN
            BEGIN:VEVENT
            UID:new-year
            DTSTART;VALUE=DATE:20200101
            RRULE:FREQ=YEARLY
            SUMMARY:Новый год
            END:VEVENT
            BEGIN:VEVENT
            UID:eve
            DTSTART;VALUE=DATE:20261231
            SUMMARY:Eve
            END:VEVENT
            BEGIN:VEVENT
            UID:party
            DTSTART:20261218T150000Z
            END:VEVENT
            END:VCALENDAR
            """;

    private final CatalogueClient desk = new CatalogueClient();

    @Test
    void daysAreShownFirstAndThenTaken() {
        String calendar = desk.calendar("holidays");

        JsonPath dry = imported(calendar, FILE, Map.of("dryRun", true));
        assertThat(dry.getList("added.date")).isEqualTo(List.of("2027-01-01"));
        assertThat(dry.getInt("unchanged")).isEqualTo(1);
        assertThat(dry.getInt("ignored")).isEqualTo(1);
        assertThat(dry.getList("differing.imported.name")).isEqualTo(List.of("Eve"));
        assertThat(dry.getString("position")).isNull();
        assertThat(dry.getInt("calendar.version")).isEqualTo(1);

        JsonPath done = imported(calendar, FILE, Map.of());
        assertThat(done.getInt("calendar.version")).isEqualTo(2);
        assertThat(done.getString("position")).isNotNull();
        assertThat(done.getList("calendar.days.nodes.kind"))
                .isEqualTo(List.of("HOLIDAY", "HOURS", "HOLIDAY"));
        assertThat(done.getList("calendar.days.nodes.name"))
                .isEqualTo(Arrays.asList("New Year", null, "Новый год"));

        JsonPath over = imported(calendar, FILE, Map.of("overwrite", true));
        assertThat(over.getList("added")).isEmpty();
        assertThat(over.getBoolean("differing[0].overwritten")).isTrue();
        assertThat(over.getString("calendar.days.nodes[1].kind")).isEqualTo("HOLIDAY");
        assertThat(imported(calendar, FILE, Map.of()).getInt("calendar.version")).isEqualTo(3);
    }

    @Test
    void whatCannotBeReadChangesNothing() {
        String calendar = desk.calendar("damaged");

        JsonPath cut = imported(calendar, FILE.substring(0, 200), Map.of());
        assertThat(CatalogueClient.codes(cut)).containsExactly("VALIDATION_FAILED");
        assertThat(cut.getString("errors[0].path")).isEqualTo("[input, icalendar]");
        JsonPath wrong = imported(calendar, FILE.replace("FREQ=YEARLY", "FREQ=OFTEN"), Map.of());
        assertThat(wrong.getString("errors[0].message")).contains("line", "RRULE", "OFTEN");
        JsonPath endless = imported(calendar, FILE + " ".repeat(1_000_001), Map.of());
        assertThat(endless.getString("errors[0].path")).isEqualTo("[input, icalendar]");
        JsonPath backwards = imported(calendar, FILE, Map.of("to", "2020-01-01"));
        assertThat(backwards.getString("errors[0].path")).isEqualTo("[input, to]");
        JsonPath hours = imported(calendar, FILE, Map.of("kind", "HOURS"));
        assertThat(CatalogueClient.codes(hours)).containsExactly("VALIDATION_FAILED");
        assertThat(CatalogueClient.codes(imported("none-such", FILE, Map.of())))
                .containsExactly("CATALOGUE_ENTRY_NOT_FOUND");
        assertThat(
                        desk.ask("{ calendar(id: \"" + calendar + "\") { version } }")
                                .getInt("data.calendar.version"))
                .isEqualTo(1);
    }

    private JsonPath imported(String calendar, String file, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>();
        input.put("calendarId", calendar);
        input.put("icalendar", file);
        input.put("from", "2026-01-01");
        input.put("to", "2027-12-31");
        input.putAll(more);
        return desk.send("importHolidays", input, FIELDS);
    }
}
