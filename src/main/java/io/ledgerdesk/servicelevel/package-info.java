/**
 * Whether the desk keeps what its agreements promise: clocks that count business time for each
 * target of a ticket, with a ledger of what they counted and why, and what happens when a target
 * comes near or is missed. It listens to tickets and to the catalogue; neither knows of it.
 */
@NullMarked
package io.ledgerdesk.servicelevel;

import org.jspecify.annotations.NullMarked;
