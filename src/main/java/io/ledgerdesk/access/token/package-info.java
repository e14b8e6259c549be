/**
 * Tokens by which other systems ask: issued with what they may do, shown once, revoked at any time.
 */
@NullMarked
package io.ledgerdesk.access.token;

import org.jspecify.annotations.NullMarked;
