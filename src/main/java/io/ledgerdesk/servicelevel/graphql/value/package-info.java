/** Words of service levels as the schema has them. */
@NullMarked
package io.ledgerdesk.servicelevel.graphql.value;

import org.jspecify.annotations.NullMarked;
