/**
 * How far a reader's rights reach among tickets, as statements say it: the same that {@link
 * io.ledgerdesk.kernel.access.Authority} decides for one thing at a time.
 */
@NullMarked
package io.ledgerdesk.ticket.view.reach;

import org.jspecify.annotations.NullMarked;
