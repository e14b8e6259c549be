/** What happened to tickets, straight from the log. */
@NullMarked
package io.ledgerdesk.ticket.view.history;

import org.jspecify.annotations.NullMarked;
