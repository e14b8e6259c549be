@NullMarked
package io.ledgerdesk.ticket.domain.matrix;

import org.jspecify.annotations.NullMarked;
