/** What tickets have to do with each other, against plain lists. */
@NullMarked
package io.ledgerdesk.ticket.view.relation;

import org.jspecify.annotations.NullMarked;
