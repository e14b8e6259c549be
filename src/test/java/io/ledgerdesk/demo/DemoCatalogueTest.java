package io.ledgerdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.command.CalendarCommand.DefineCalendar;
import io.ledgerdesk.catalogue.command.CatalogueCommand;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoCatalogueTest {
    private static final List<DemoStep> STEPS =
            new DemoCatalogue(DemoCatalogueScript.read()).steps();

    /** Working days and hours of a year of 40-hour weeks, as they are published. */
    @ParameterizedTest
    @CsvSource({"2025, 247, 1972", "2026, 247, 1972", "2027, 247, 1972"})
    void theRussianCalendarHasTheHoursOfTheYear(int year, int days, int hours) {
        CalendarRules rules = calendar("ru");
        List<Integer> worked =
                LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .map(day -> seconds(rules.hoursOn(day)))
                        .filter(seconds -> seconds > 0)
                        .toList();

        assertThat(worked).hasSize(days);
        assertThat(worked.stream().mapToInt(Integer::intValue).sum()).isEqualTo(hours * 3600);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-02, 0", "2025-05-08, 0", "2025-06-13, 0", "2025-11-01, 7", "2025-11-03, 0",
        "2025-12-31, 0", "2026-01-09, 0", "2026-01-12, 8", "2026-03-09, 0", "2026-04-30, 7",
        "2026-05-11, 0", "2026-12-31, 0", "2027-02-20, 7", "2027-02-22, 0", "2027-11-05, 0",
        "2027-12-31, 0", "2027-01-11, 8"
    })
    void daysAreMovedAsItWasDecided(LocalDate day, int hours) {
        assertThat(seconds(calendar("ru").hoursOn(day))).isEqualTo(hours * 3600);
    }

    @Test
    void theOtherCalendarIsAroundTheClock() {
        CalendarRules rules = calendar("24x7");

        assertThat(rules).isEqualTo(CalendarRules.continuous(rules.zone()));
    }

    private static int seconds(List<WorkingInterval> hours) {
        return hours.stream().mapToInt(one -> one.to() - one.from()).sum();
    }

    private static CalendarRules calendar(String key) {
        return STEPS.stream()
                .map(DemoStep::command)
                .filter(command ->
                        command instanceof CatalogueCommand one
                                && one.id().equals(new CatalogueId(key)))
                .filter(DefineCalendar.class::isInstance)
                .map(command -> ((DefineCalendar) command).content().rules())
                .findFirst()
                .orElseThrow();
    }
}
