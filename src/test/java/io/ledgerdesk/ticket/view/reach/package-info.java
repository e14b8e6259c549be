/** What statements let be seen is what authorities allow. */
@NullMarked
package io.ledgerdesk.ticket.view.reach;

import org.jspecify.annotations.NullMarked;
