/** What only some tickets have: a hold, a proposed answer, tags, custom fields, watchers. */
@NullMarked
package io.ledgerdesk.ticket.graphql.type.detail;

import org.jspecify.annotations.NullMarked;
