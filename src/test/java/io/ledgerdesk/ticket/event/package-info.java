@NullMarked
package io.ledgerdesk.ticket.event;

import org.jspecify.annotations.NullMarked;
