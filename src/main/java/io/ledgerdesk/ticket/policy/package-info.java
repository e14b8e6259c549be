/** What the desk does with tickets by itself: each reaction is a command. */
@NullMarked
package io.ledgerdesk.ticket.policy;

import org.jspecify.annotations.NullMarked;
