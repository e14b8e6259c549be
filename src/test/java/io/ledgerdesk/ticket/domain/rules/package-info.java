@NullMarked
package io.ledgerdesk.ticket.domain.rules;

import org.jspecify.annotations.NullMarked;
