package io.ledgerdesk.catalogue.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayMergeTest {
    private static final DayException NEW_YEAR = holiday("2026-01-01", "New Year");
    private static final DayException SHORT =
            DayException.hours(
                    LocalDate.parse("2026-12-31"),
                    List.of(WorkingInterval.parse("09:00-13:00")),
                    null);
    private static final CalendarContent CALENDAR = calendar(List.of(NEW_YEAR, SHORT));
    private static final List<DayException> IMPORTED =
            List.of(
                    holiday("2026-01-01", "Neujahr"),
                    holiday("2026-05-01", "Labour day"),
                    holiday("2026-12-31", "Eve"));

    @Test
    void whatDiffersIsShownAndLeftAsItIs() {
        HolidayMerge merge = HolidayMerge.of(CALENDAR, IMPORTED, false);

        assertThat(merge.added()).containsExactly(IMPORTED.get(1));
        assertThat(merge.differing())
                .containsExactly(new HolidayMerge.Differing(SHORT, IMPORTED.get(2)));
        assertThat(merge.unchanged()).isEqualTo(1);
        assertThat(merge.result()).isEqualTo(calendar(List.of(NEW_YEAR, IMPORTED.get(1), SHORT)));
    }

    @Test
    void whatDiffersIsOverwrittenIfSomebodyAsksForThat() {
        HolidayMerge merge = HolidayMerge.of(CALENDAR, IMPORTED, true);

        assertThat(merge.differing()).hasSize(1);
        assertThat(merge.result())
                .isEqualTo(calendar(List.of(NEW_YEAR, IMPORTED.get(1), IMPORTED.get(2))));
    }

    private static CalendarContent calendar(List<DayException> days) {
        CalendarRules always = CalendarRules.continuous(ZoneOffset.UTC);
        return new CalendarContent(
                new EntryName("C"), new CalendarRules(always.zone(), always.week(), days));
    }

    private static DayException holiday(String date, String name) {
        return DayException.holiday(LocalDate.parse(date), name);
    }
}
