/** The process by which a ticket is worked on: what is done of it, and what it still asks for. */
@NullMarked
package io.ledgerdesk.ticket.domain.process;

import org.jspecify.annotations.NullMarked;
