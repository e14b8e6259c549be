/** What only some tickets have: a hold, a proposed answer, tags, custom fields, watchers. */
@NullMarked
package io.ledgerdesk.ticket.view.card.extras;

import org.jspecify.annotations.NullMarked;
