/** The schema's words. */
@NullMarked
package io.ledgerdesk.ticket.graphql;

import org.jspecify.annotations.NullMarked;
