/** Decisions on several streams, against the real ledger. */
@NullMarked
package io.ledgerdesk.platform.axon.streams;

import org.jspecify.annotations.NullMarked;
