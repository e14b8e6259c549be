/** A ticket as far as decisions read it, folded from its events. */
@NullMarked
package io.ledgerdesk.ticket.domain.state;

import org.jspecify.annotations.NullMarked;
