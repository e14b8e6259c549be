/** What tickets have to do with each other: links, merges, splits. */
@NullMarked
package io.ledgerdesk.ticket.domain.relation;

import org.jspecify.annotations.NullMarked;
