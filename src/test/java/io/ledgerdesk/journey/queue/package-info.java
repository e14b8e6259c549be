/** Queues through the whole desk. */
@NullMarked
package io.ledgerdesk.journey.queue;

import org.jspecify.annotations.NullMarked;
