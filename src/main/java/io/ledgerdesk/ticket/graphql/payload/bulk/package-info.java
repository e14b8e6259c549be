/** What mutations for many tickets answer. */
@NullMarked
package io.ledgerdesk.ticket.graphql.payload.bulk;

import org.jspecify.annotations.NullMarked;
