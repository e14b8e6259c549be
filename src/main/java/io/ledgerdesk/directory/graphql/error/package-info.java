/** Refusals that are the directory's own. */
@NullMarked
package io.ledgerdesk.directory.graphql.error;

import org.jspecify.annotations.NullMarked;
