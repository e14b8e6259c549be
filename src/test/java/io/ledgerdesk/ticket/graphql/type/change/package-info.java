/** Tests of the package of the same name. */
@NullMarked
package io.ledgerdesk.ticket.graphql.type.change;

import org.jspecify.annotations.NullMarked;
