/** Queues in the order in which their targets are due. */
@NullMarked
package io.ledgerdesk.servicelevel.graphql.due;

import org.jspecify.annotations.NullMarked;
