/** What follows from a command: the ticket's state, its rules, and pure decisions by capability. */
@NullMarked
package io.ledgerdesk.ticket.domain;

import org.jspecify.annotations.NullMarked;
