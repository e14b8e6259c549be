package io.ledgerdesk.bench.generate.life;

import java.time.Instant;

/**
 * What desk is wanted. The same order makes the same desk but for ciphertexts and times of
 * recording.
 *
 * @param tickets 1 to 10,000,000
 * @param seed of all chance
 * @param until the instant at which the two years end; what would happen later does not
 */
public record Order(int tickets, long seed, Instant until) {
    /** Days from the first ticket to the end. */
    static final int DAYS = 730;

    public Order {
        if (tickets < 1 || tickets > 10_000_000) {
            throw new IllegalArgumentException("a desk has 1 to 10000000 tickets, not " + tickets);
        }
    }
}
