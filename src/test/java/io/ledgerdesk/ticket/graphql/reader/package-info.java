/** What callers are shown, as of now. */
@NullMarked
package io.ledgerdesk.ticket.graphql.reader;

import org.jspecify.annotations.NullMarked;
