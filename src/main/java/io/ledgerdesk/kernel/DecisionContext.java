package io.ledgerdesk.kernel;

import java.time.Instant;

/**
 * What a decision may know of the world.
 *
 * @param now the instant of deciding
 * @param actor who asks for it
 */
public record DecisionContext(Instant now, Actor actor) {}
