/** The endpoint as the GraphQL-over-HTTP specification has it. */
@NullMarked
package io.ledgerdesk.journey.http;

import org.jspecify.annotations.NullMarked;
