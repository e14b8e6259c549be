/** The ticket's entry points: mutations by capability, queries, subscriptions. */
@NullMarked
package io.ledgerdesk.ticket.graphql;

import org.jspecify.annotations.NullMarked;
