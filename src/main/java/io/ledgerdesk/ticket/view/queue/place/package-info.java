/** What a ticket's place in a queue depends on, and what follows from it. */
@NullMarked
package io.ledgerdesk.ticket.view.queue.place;

import org.jspecify.annotations.NullMarked;
