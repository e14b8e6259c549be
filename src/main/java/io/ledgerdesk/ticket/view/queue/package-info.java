/** The queues that people work from: what stands in them now and stood in them at any time. */
@NullMarked
package io.ledgerdesk.ticket.view.queue;

import org.jspecify.annotations.NullMarked;
