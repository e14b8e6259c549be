/** What a caller may see of the directory. */
@NullMarked
package io.ledgerdesk.directory.graphql.reader;

import org.jspecify.annotations.NullMarked;
