/** Rules of a ticket that have a name of their own. */
@NullMarked
package io.ledgerdesk.ticket.command.rule;

import org.jspecify.annotations.NullMarked;
