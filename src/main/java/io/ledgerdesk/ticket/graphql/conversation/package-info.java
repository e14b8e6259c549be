/** What was said about a ticket, its files, and the tickets it has to do with. */
@NullMarked
package io.ledgerdesk.ticket.graphql.conversation;

import org.jspecify.annotations.NullMarked;
