/** Texts and the words that they are found by. */
@NullMarked
package io.ledgerdesk.ticket.view.search.word;

import org.jspecify.annotations.NullMarked;
