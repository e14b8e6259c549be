@NullMarked
package io.ledgerdesk.ticket.domain.fields;

import org.jspecify.annotations.NullMarked;
