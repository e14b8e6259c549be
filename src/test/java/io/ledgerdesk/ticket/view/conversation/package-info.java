/** What was said, against plain lists. */
@NullMarked
package io.ledgerdesk.ticket.view.conversation;

import org.jspecify.annotations.NullMarked;
