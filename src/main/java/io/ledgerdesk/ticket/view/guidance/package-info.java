/** What a reader may do with a ticket, worked out from its card. */
@NullMarked
package io.ledgerdesk.ticket.view.guidance;

import org.jspecify.annotations.NullMarked;
