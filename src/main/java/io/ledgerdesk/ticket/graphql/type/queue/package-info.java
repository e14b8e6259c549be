/** Queues as the schema shows them. */
@NullMarked
package io.ledgerdesk.ticket.graphql.type.queue;

import org.jspecify.annotations.NullMarked;
