@NullMarked
package io.ledgerdesk.ticket.domain.intake;

import org.jspecify.annotations.NullMarked;
