package io.ledgerdesk.bench.generate.life;

import java.time.Duration;

/**
 * What is settled about a ticket before it begins.
 *
 * @param pace by which everything that people do takes longer; 1 for most
 * @param talks how many events come about before it may be resolved; 0 for most
 */
record Fate(double pace, int talks) {
    static Fate of(Chance chance) {
        return new Fate(
                chance.percent(11) ? chance.between(50, 900) : 1,
                chance.percent(0.3) ? chance.between(50, 70) : 0);
    }

    /** How long something takes that takes so long on average. */
    Duration takes(Chance chance, Duration mean) {
        return chance.around(Duration.ofMillis((long) (mean.toMillis() * pace)));
    }
}
