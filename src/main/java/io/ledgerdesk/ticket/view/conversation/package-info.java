/** What was said about a ticket and the files beside it, in the ticket that holds them now. */
@NullMarked
package io.ledgerdesk.ticket.view.conversation;

import org.jspecify.annotations.NullMarked;
