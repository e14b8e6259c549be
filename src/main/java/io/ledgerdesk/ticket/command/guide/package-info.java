/** What somebody may do with a ticket now, as the desk tells it. */
@NullMarked
package io.ledgerdesk.ticket.command.guide;

import org.jspecify.annotations.NullMarked;
