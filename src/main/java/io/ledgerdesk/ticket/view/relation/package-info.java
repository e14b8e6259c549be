/** What tickets have to do with each other, merged ones seen as the one that goes on for them. */
@NullMarked
package io.ledgerdesk.ticket.view.relation;

import org.jspecify.annotations.NullMarked;
