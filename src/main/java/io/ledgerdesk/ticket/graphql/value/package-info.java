/** The module's enumerations as the schema describes them; a test holds them together. */
@NullMarked
package io.ledgerdesk.ticket.graphql.value;

import org.jspecify.annotations.NullMarked;
