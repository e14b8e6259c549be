/** Keeps what tickets are found by. */
@NullMarked
package io.ledgerdesk.ticket.view.search.index;

import org.jspecify.annotations.NullMarked;
