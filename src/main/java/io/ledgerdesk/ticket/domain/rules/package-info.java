/** What a desk may set about its tickets: limits, windows, the priority matrix. */
@NullMarked
package io.ledgerdesk.ticket.domain.rules;

import org.jspecify.annotations.NullMarked;
