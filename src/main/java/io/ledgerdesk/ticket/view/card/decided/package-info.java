/** Cards of tickets as commands have just left them. */
@NullMarked
package io.ledgerdesk.ticket.view.card.decided;

import org.jspecify.annotations.NullMarked;
