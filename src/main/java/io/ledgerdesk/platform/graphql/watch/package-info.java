/** Looks whether whoever holds a socket open still may. */
@NullMarked
package io.ledgerdesk.platform.graphql.watch;

import org.jspecify.annotations.NullMarked;
