/** Values that say from where in another system's log a ticket was imported. */
@NullMarked
package io.ledgerdesk.ticket.word.source;

import org.jspecify.annotations.NullMarked;
