/** Asks for the right of an operation before anything else is done of it. */
@NullMarked
package io.ledgerdesk.platform.graphql.right;

import org.jspecify.annotations.NullMarked;
