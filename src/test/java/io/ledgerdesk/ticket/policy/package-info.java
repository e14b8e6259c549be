/** What the desk does by itself, with everything real but the clock. */
@NullMarked
package io.ledgerdesk.ticket.policy;

import org.jspecify.annotations.NullMarked;
