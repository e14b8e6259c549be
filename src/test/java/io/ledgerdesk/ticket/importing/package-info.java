/** Rows of another system's log on their way into the ledger. */
@NullMarked
package io.ledgerdesk.ticket.importing;

import org.jspecify.annotations.NullMarked;
