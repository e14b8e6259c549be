@NullMarked
package io.ledgerdesk.ticket.domain.random;

import org.jspecify.annotations.NullMarked;
