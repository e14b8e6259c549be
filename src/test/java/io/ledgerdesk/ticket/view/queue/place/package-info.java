/** Places in queues. */
@NullMarked
package io.ledgerdesk.ticket.view.queue.place;

import org.jspecify.annotations.NullMarked;
