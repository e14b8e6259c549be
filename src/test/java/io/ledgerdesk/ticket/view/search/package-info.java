/** What is found, by whom, and what is not. */
@NullMarked
package io.ledgerdesk.ticket.view.search;

import org.jspecify.annotations.NullMarked;
