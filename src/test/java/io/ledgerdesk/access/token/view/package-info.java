/** Tokens from the log to a request. */
@NullMarked
package io.ledgerdesk.access.token.view;

import org.jspecify.annotations.NullMarked;
