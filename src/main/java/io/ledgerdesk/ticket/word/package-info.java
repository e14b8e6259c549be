/** Small closed sets of words, and values, that commands and events of a ticket share. */
@NullMarked
package io.ledgerdesk.ticket.word;

import org.jspecify.annotations.NullMarked;
