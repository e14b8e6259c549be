/** Conversations and related tickets, as staff and requesters see them. */
@NullMarked
package io.ledgerdesk.journey.conversation;

import org.jspecify.annotations.NullMarked;
