/** Changing the directory. */
@NullMarked
package io.ledgerdesk.directory.graphql.mutation;

import org.jspecify.annotations.NullMarked;
