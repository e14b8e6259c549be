/** What of an entry is read beside it, for all entries of a page at once. */
@NullMarked
package io.ledgerdesk.directory.graphql.field;

import org.jspecify.annotations.NullMarked;
