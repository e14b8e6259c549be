/** What tickets have of the catalogue, as the schema shows it. */
@NullMarked
package io.ledgerdesk.ticket.graphql.service;

import org.jspecify.annotations.NullMarked;
