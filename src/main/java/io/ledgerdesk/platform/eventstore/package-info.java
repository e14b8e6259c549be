/**
 * The ledger: an append-only log of events per tenant with contiguous positions, conditional
 * appends and a hash chain. This package is the port; {@code pg} keeps it in PostgreSQL, {@code
 * wire} turns events into bytes and back, {@code proof} shows that nothing was altered.
 */
@NullMarked
package io.ledgerdesk.platform.eventstore;

import org.jspecify.annotations.NullMarked;
