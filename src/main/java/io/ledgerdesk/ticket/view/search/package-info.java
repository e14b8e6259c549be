/** Tickets found by what stands in them; why so in ADR 0013. */
@NullMarked
package io.ledgerdesk.ticket.view.search;

import org.jspecify.annotations.NullMarked;
