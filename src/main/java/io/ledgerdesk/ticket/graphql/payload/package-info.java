/** What mutations answer. */
@NullMarked
package io.ledgerdesk.ticket.graphql.payload;

import org.jspecify.annotations.NullMarked;
