/** Finding people, companies and groups. */
@NullMarked
package io.ledgerdesk.directory.graphql.query;

import org.jspecify.annotations.NullMarked;
