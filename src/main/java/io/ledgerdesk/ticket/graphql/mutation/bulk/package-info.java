/** The common mutations for many tickets at once, all by the same road. */
@NullMarked
package io.ledgerdesk.ticket.graphql.mutation.bulk;

import org.jspecify.annotations.NullMarked;
