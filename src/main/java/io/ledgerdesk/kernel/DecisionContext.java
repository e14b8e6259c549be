package io.ledgerdesk.kernel;

import java.time.Instant;

/**
 * What a decision may know of the world.
 *
 * @param now the instant that the decision is made for: when it happened, where that is known (a
 *     timer that fires late, a message from yesterday), else when it is decided; never later than
 *     that
 * @param actor who asks for it
 */
public record DecisionContext(Instant now, Actor actor) {}
