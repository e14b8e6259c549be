/**
 * GraphQL over HTTP and over WebSocket on SmallRye's schema and execution service. Its own handlers
 * stand aside: they answer without codes, take mutations as plain text and go on filling the queue
 * of a subscriber that does not read (docs/adr).
 */
@NullMarked
package io.ledgerdesk.platform.graphql.transport;

import org.jspecify.annotations.NullMarked;
