@NullMarked
package io.ledgerdesk.ticket.domain.importing;

import org.jspecify.annotations.NullMarked;
