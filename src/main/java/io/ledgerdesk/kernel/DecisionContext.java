package io.ledgerdesk.kernel;

import io.ledgerdesk.kernel.access.Authority;
import java.time.Instant;

/**
 * What a decision may know of the world.
 *
 * @param now the instant that the decision is made for: when it happened, where that is known (a
 *     timer that fires late, a message from yesterday), else when it is decided; never later than
 *     that
 * @param actor who asks for it
 * @param authority what he may do
 */
public record DecisionContext(Instant now, Actor actor, Authority authority) {

    /** Of the desk itself, or of somebody whom nothing bounds. */
    public DecisionContext(Instant now, Actor actor) {
        this(now, actor, Authority.UNLIMITED);
    }
}
