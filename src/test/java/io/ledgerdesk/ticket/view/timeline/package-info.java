/** Tests of the package of the same name. */
@NullMarked
package io.ledgerdesk.ticket.view.timeline;

import org.jspecify.annotations.NullMarked;
