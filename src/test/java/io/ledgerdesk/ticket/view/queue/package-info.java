/** The queues, on a real log and a real database. */
@NullMarked
package io.ledgerdesk.ticket.view.queue;

import org.jspecify.annotations.NullMarked;
