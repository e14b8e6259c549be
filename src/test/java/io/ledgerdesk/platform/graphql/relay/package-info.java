/** Tests of the package of the same name. */
@NullMarked
package io.ledgerdesk.platform.graphql.relay;

import org.jspecify.annotations.NullMarked;
