/** Holds what a process asks of its tickets. */
@NullMarked
package io.ledgerdesk.ticket.domain.process;

import org.jspecify.annotations.NullMarked;
