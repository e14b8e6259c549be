package io.ledgerdesk.catalogue.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ledgerdesk.catalogue.word.CalendarRules;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cases of {@code servicelevel/business-time.txt}. */
class ByHandTest {
    private static final List<WorkedOut.Case> CASES = WorkedOut.cases();

    @TestFactory
    Stream<DynamicTest> eachSumIsWhatWasWorkedOut() {
        return CASES.stream().map(one -> dynamicTest(one.title(), () -> check(Counter::new, one)));
    }

    @Test
    void thereAreEnough() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeIsSeen(Mistake mistake) {
        assertThatThrownBy(() -> CASES.forEach(one -> check(mistake::in, one)))
                .isInstanceOf(AssertionError.class);
    }

    private static void check(Function<CalendarRules, Counter> counters, WorkedOut.Case one) {
        Counter counter = counters.apply(one.rules());
        Instant start = one.start().toInstant();
        Instant due = one.due().toInstant();
        assertThat(counter.add(start, one.seconds())).as(one.title()).isEqualTo(due);
        assertThat(counter.between(start, due)).as(one.title()).isEqualTo(one.seconds());
        Instant latest = counter.before(due, one.seconds());
        assertThat(latest).as(one.title()).isAfterOrEqualTo(start);
        assertThat(counter.between(start, latest)).as(one.title()).isZero();
    }
}
