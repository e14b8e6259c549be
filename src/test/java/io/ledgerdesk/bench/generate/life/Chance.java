package io.ledgerdesk.bench.generate.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** All chance of one ticket or person: the same for the same seed and number. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed, long number) {
        random = new SplittableRandom(mixed(mixed(seed) + number));
    }

    /** Neighbours become strangers: generators of neighbouring seeds repeat each other. */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    boolean percent(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    double fraction() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    /**
     * Which of the shares is hit; they add up to a hundred at most, the last one takes the rest.
     */
    int share(int... percents) {
        int hit = random.nextInt(100);
        for (int i = 0; i < percents.length; i++) {
            hit -= percents[i];
            if (hit < 0) {
                return i;
            }
        }
        return percents.length - 1;
    }

    /** Around the mean, mostly less and sometimes much more; at least a minute. */
    Duration around(Duration mean) {
        double factor = -Math.log(1 - random.nextDouble());
        return Duration.ofMillis(Math.max(60_000, (long) (mean.toMillis() * factor)));
    }

    /** A UUIDv7 (RFC 9562) as minted at that instant. */
    UUID id(Instant at) {
        long time = at.toEpochMilli() << 16;
        return new UUID(
                time | 0x7000 | random.nextInt(0x1000),
                0x8000000000000000L | random.nextLong() >>> 2);
    }
}
