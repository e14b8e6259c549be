/** What happened to a ticket, one fact each; stored for ever under explicit wire names. */
@NullMarked
package io.ledgerdesk.ticket.event;

import org.jspecify.annotations.NullMarked;
