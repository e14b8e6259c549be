/** What was missed, ticket by ticket. */
@NullMarked
package io.ledgerdesk.servicelevel.graphql.breach;

import org.jspecify.annotations.NullMarked;
