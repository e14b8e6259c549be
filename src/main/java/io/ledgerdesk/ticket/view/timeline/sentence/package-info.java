/** What happened to a ticket, said in a sentence that people understand; one class a language. */
@NullMarked
package io.ledgerdesk.ticket.view.timeline.sentence;

import org.jspecify.annotations.NullMarked;
