package io.ledgerdesk.workplace.view.presence;

import java.time.Duration;

/**
 * How much presence is kept.
 *
 * @param timeout how long it holds unless it is said again
 * @param most tickets that a person is at
 * @param shown persons shown at a ticket, writers first
 */
public record PresenceLimits(Duration timeout, int most, int shown) {

    public PresenceLimits {
        if (timeout.isNegative() || timeout.isZero() || most < 1 || shown < 1) {
            throw new IllegalArgumentException("the limits of presence must be above 0");
        }
    }
}
