/** The module's words of {@code ticket.word} as the schema describes them. */
@NullMarked
package io.ledgerdesk.ticket.graphql.value.word;

import org.jspecify.annotations.NullMarked;
