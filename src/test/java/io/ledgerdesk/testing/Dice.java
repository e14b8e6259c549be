package io.ledgerdesk.testing;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chance, the same again for the same seed. */
public class Dice {
    private final Random random;

    public Dice(long seed) {
        random = new Random(seed);
    }

    public final boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public final <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public final int below(int bound) {
        return random.nextInt(bound);
    }

    /** Seconds mostly, hours often, days now and then. */
    public final Duration aWhile() {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ofSeconds(random.nextInt(1, 60));
            case 1 -> Duration.ofMinutes(random.nextInt(1, 600));
            case 2 -> Duration.ofHours(random.nextInt(1, 72));
            default -> Duration.ofDays(random.nextInt(1, 9));
        };
    }

    public final <T> @Nullable T maybe(T[] values) {
        return chance(50) ? null : one(List.of(values));
    }

    public final UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
