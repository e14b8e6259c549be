/** What a person has seen of a ticket, and what came after. */
@NullMarked
package io.ledgerdesk.workplace.view.seen;

import org.jspecify.annotations.NullMarked;
