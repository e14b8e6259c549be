/** The directory in the words of the schema. */
@NullMarked
package io.ledgerdesk.directory.graphql;

import org.jspecify.annotations.NullMarked;
