/** Queues as they change, for any number of listeners. */
@NullMarked
package io.ledgerdesk.ticket.view.queue.live;

import org.jspecify.annotations.NullMarked;
