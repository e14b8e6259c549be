/** What happened to the clocks of tickets: a stream of its own beside each ticket's. */
@NullMarked
package io.ledgerdesk.servicelevel.event;

import org.jspecify.annotations.NullMarked;
