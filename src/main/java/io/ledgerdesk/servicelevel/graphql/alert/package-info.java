/** What is noticed of clocks, as it is recorded, and what would be. */
@NullMarked
package io.ledgerdesk.servicelevel.graphql.alert;

import org.jspecify.annotations.NullMarked;
