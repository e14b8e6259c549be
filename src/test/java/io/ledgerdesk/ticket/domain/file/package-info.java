/** Files of tickets. */
@NullMarked
package io.ledgerdesk.ticket.domain.file;

import org.jspecify.annotations.NullMarked;
