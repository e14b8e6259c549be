/**
 * What happened to tickets, over any number of them: an index of their events, found by filter and
 * turned by the page; what an event says is read from the log.
 */
@NullMarked
package io.ledgerdesk.ticket.view.timeline;

import org.jspecify.annotations.NullMarked;
