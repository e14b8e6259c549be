/** Which clocks are meant, as clients say it. */
@NullMarked
package io.ledgerdesk.servicelevel.graphql.input;

import org.jspecify.annotations.NullMarked;
