@NullMarked
package io.ledgerdesk.ticket.view.card.decided;

import org.jspecify.annotations.NullMarked;
