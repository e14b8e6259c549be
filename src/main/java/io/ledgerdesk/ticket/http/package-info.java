/** Files of tickets go out over plain HTTP, to those who may see the ticket. */
@NullMarked
package io.ledgerdesk.ticket.http;

import org.jspecify.annotations.NullMarked;
