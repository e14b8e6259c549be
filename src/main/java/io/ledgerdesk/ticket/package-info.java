/**
 * The core: one matter of one requester from its registration to its end. Commands come in, the
 * domain decides, events are what happened; this package itself holds the words that all of them
 * and other modules share.
 */
@NullMarked
package io.ledgerdesk.ticket;

import org.jspecify.annotations.NullMarked;
