package io.ledgerdesk.servicelevel.domain.clock.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.servicelevel.domain.clock.model.Life.Mistake;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random lives of tickets: what the fold says of each clock after each event, and what a runner
 * records that is now on time, now late, now begins anew from what was stored, equals what is
 * counted from the list of events without it.
 */
class ClockModelTest {
    /** Four of these take a few seconds. */
    private static final int BATCH = 500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void foldedIsWhatIsCountedFromTheBeginning(long batch) {
        for (long seed = batch * BATCH; seed < (batch + 1) * BATCH; seed++) {
            new Life(seed, Mistake.NONE).live();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aPlantedMistakeIsCaught(Mistake mistake) {
        assertThatThrownBy(
                        () -> {
                            for (long seed = 0; seed < BATCH; seed++) {
                                new Life(seed, mistake).live();
                            }
                        })
                .isInstanceOf(AssertionError.class);
    }
}
