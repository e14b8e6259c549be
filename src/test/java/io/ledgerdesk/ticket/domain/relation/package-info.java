@NullMarked
package io.ledgerdesk.ticket.domain.relation;

import org.jspecify.annotations.NullMarked;
