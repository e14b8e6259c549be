package io.ledgerdesk.platform.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketTest {
    private static final long NOW = TimeUnit.DAYS.toNanos(20_000);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void aMinutesWorthMayComeAtOnceAndComesBackOneByOne() {
        Bucket bucket = new Bucket(60);
        for (int left = 59; left >= 0; left--) {
            assertThat(bucket.take(1, NOW)).isEqualTo(left);
        }
        assertThat(bucket.take(1, NOW)).isEqualTo(-SECOND);
        assertThat(bucket.take(1, NOW + SECOND - 1)).isEqualTo(-1);
        assertThat(bucket.take(1, NOW + SECOND)).isZero();
        assertThat(bucket.take(1, NOW + 60 * SECOND)).isEqualTo(58);
        assertThat(bucket.take(1, NOW + 600 * SECOND)).isEqualTo(59);
    }

    @Test
    void severalAreTakenTogetherOrNotAtAll() {
        Bucket bucket = new Bucket(60);
        assertThat(bucket.take(50, NOW)).isEqualTo(10);
        assertThat(bucket.take(20, NOW)).isEqualTo(-10 * SECOND);
        assertThat(bucket.take(10, NOW)).isZero();
        assertThat(new Bucket(60).take(1_000, NOW)).isZero();
    }

    @Test
    void aClockThatIsSetBackCostsAMinuteAtMost() {
        Bucket bucket = new Bucket(60);
        bucket.take(1, NOW);
        long before = NOW - TimeUnit.DAYS.toNanos(1);
        assertThat(bucket.take(1, before)).isEqualTo(-SECOND);
        assertThat(bucket.take(1, before + 60 * SECOND)).isEqualTo(59);
    }

    @Test
    void manyAtOnceGetNoMoreThanThereIs() {
        Bucket bucket = new Bucket(1_000);
        long granted =
                IntStream.range(0, 5_000)
                        .parallel()
                        .filter(ignored -> bucket.take(1, NOW) >= 0)
                        .count();
        assertThat(granted).isEqualTo(1_000);
    }
}
