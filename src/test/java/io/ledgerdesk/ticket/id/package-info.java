@NullMarked
package io.ledgerdesk.ticket.id;

import org.jspecify.annotations.NullMarked;
