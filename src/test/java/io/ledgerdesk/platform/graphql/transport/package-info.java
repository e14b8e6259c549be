/** How a body is read and an answer written. */
@NullMarked
package io.ledgerdesk.platform.graphql.transport;

import org.jspecify.annotations.NullMarked;
