/** From texts to the words that they are found by: the same for what is kept and what is asked. */
@NullMarked
package io.ledgerdesk.ticket.view.search.word;

import org.jspecify.annotations.NullMarked;
