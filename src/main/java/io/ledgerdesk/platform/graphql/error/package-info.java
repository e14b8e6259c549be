/** What a user did that cannot be done, as values in a mutation's payload. */
@NullMarked
package io.ledgerdesk.platform.graphql.error;

import org.jspecify.annotations.NullMarked;
