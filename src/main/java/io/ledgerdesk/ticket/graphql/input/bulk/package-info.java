/** What a client sends about many tickets at once. */
@NullMarked
package io.ledgerdesk.ticket.graphql.input.bulk;

import org.jspecify.annotations.NullMarked;
