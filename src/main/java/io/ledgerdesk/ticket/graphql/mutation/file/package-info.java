/** Mutations that give files to tickets and take them away. */
@NullMarked
package io.ledgerdesk.ticket.graphql.mutation.file;

import org.jspecify.annotations.NullMarked;
