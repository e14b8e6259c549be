package io.ledgerdesk.access.token.view;

import java.time.Duration;

/**
 * How tokens are remembered.
 *
 * @param trust how long a token is used without asking the database again
 * @param remembered most tokens in memory
 */
public record TokenLimits(Duration trust, int remembered) {}
