/** Tests of the package of the same name. */
@NullMarked
package io.ledgerdesk.ticket.view.card;

import org.jspecify.annotations.NullMarked;
