/** What became of mutations. */
@NullMarked
package io.ledgerdesk.directory.graphql.payload;

import org.jspecify.annotations.NullMarked;
