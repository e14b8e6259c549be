package io.ledgerdesk.ticket.view.queue.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A stretch is found around each of its instants. */
class SpanTreeTest {
    private static final Instant BEGIN = Instant.parse("2016-02-29T01:16:00Z");

    @Test
    void aStretchHangsWhereEachOfItsInstantsIsLookedFor() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            long millis = random.nextLong(1L << random.nextInt(1, 39));
            Instant from = BEGIN.plusMillis(random.nextLong(1L << 39));
            Instant to = from.plusMillis(millis);
            long fork = SpanTree.fork(from, to);
            assertThat(fork).isBetween(from.getEpochSecond(), to.getEpochSecond());
            assertThat(SpanTree.around(from)).contains(fork);
            assertThat(SpanTree.around(to)).contains(fork);
            assertThat(SpanTree.around(from.plusMillis(random.nextLong(millis + 1))))
                    .contains(fork);
        }
    }

    @Test
    void itHangsAtTheSecondThatTheHighestPowerOfTwoDivides() {
        Instant at = Instant.ofEpochSecond(8);
        assertThat(SpanTree.fork(Instant.ofEpochSecond(5), Instant.ofEpochSecond(11))).isEqualTo(8);
        assertThat(SpanTree.fork(at, at)).isEqualTo(8);
        assertThat(SpanTree.fork(Instant.ofEpochSecond(9), Instant.ofEpochSecond(11)))
                .isEqualTo(10);
    }

    @Test
    void whatLiesOutsideOfAllTimesIsFoundAtTheirEnds() {
        long fork = SpanTree.fork(Instant.MIN, Instant.MAX);
        assertThat(SpanTree.around(Instant.MIN)).contains(fork);
        assertThat(SpanTree.around(BEGIN)).contains(fork);
        assertThat(SpanTree.around(Instant.MAX)).contains(fork);
    }
}
