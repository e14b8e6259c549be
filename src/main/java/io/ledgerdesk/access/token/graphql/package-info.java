/** Tokens in the words of the schema. */
@NullMarked
package io.ledgerdesk.access.token.graphql;

import org.jspecify.annotations.NullMarked;
