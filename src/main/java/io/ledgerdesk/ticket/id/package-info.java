/** Ids and small values of the ticket module; other modules may use them. */
@NullMarked
package io.ledgerdesk.ticket.id;

import org.jspecify.annotations.NullMarked;
