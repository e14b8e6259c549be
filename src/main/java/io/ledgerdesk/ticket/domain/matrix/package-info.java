/** Which command is possible in which state, for whom, and where it leads. */
@NullMarked
package io.ledgerdesk.ticket.domain.matrix;

import org.jspecify.annotations.NullMarked;
