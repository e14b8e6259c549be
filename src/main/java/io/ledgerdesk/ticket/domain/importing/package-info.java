/** What follows from a row of another system's log. */
@NullMarked
package io.ledgerdesk.ticket.domain.importing;

import org.jspecify.annotations.NullMarked;
