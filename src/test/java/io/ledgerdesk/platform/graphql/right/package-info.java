/** The gate before every operation. */
@NullMarked
package io.ledgerdesk.platform.graphql.right;

import org.jspecify.annotations.NullMarked;
