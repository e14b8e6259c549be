/**
 * What a ticket waits for: a hold's end, the requester's answer; and what the desk does by itself
 * when it has waited long enough.
 */
@NullMarked
package io.ledgerdesk.ticket.view.wait;

import org.jspecify.annotations.NullMarked;
