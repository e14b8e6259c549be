/** Clocks folded anew from the log, when somebody wants to know why they stand as they do. */
@NullMarked
package io.ledgerdesk.servicelevel.view.replay;

import org.jspecify.annotations.NullMarked;
