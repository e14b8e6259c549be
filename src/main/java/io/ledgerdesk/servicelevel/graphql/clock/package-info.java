/** The clocks of tickets, with what explains them. */
@NullMarked
package io.ledgerdesk.servicelevel.graphql.clock;

import org.jspecify.annotations.NullMarked;
