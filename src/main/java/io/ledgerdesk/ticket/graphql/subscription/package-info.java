/** What happens to tickets, as it happens. */
@NullMarked
package io.ledgerdesk.ticket.graphql.subscription;

import org.jspecify.annotations.NullMarked;
