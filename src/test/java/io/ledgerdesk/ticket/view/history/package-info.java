/** Tests of the package of the same name. */
@NullMarked
package io.ledgerdesk.ticket.view.history;

import org.jspecify.annotations.NullMarked;
