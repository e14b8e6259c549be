/** Tokens, as a client sends them. */
@NullMarked
package io.ledgerdesk.journey.identity;

import org.jspecify.annotations.NullMarked;
