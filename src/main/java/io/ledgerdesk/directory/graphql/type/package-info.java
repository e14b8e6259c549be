/** People, companies and groups as the schema shows them. */
@NullMarked
package io.ledgerdesk.directory.graphql.type;

import org.jspecify.annotations.NullMarked;
