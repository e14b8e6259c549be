package io.ledgerdesk.access.book;

import io.ledgerdesk.kernel.access.Right;

/**
 * A right that there is.
 *
 * @param reaches whether it reaches so far; else it is had as a whole or not at all
 * @param english what it allows
 * @param russian the same
 */
public record KnownRight(Right right, boolean reaches, String english, String russian) {}
