/** Tests of the package of the same name. */
@NullMarked
package io.ledgerdesk.ticket.view.number;

import org.jspecify.annotations.NullMarked;
