/** What may be asked of a ticket, and the refusals that may come back. */
@NullMarked
package io.ledgerdesk.ticket.command;

import org.jspecify.annotations.NullMarked;
