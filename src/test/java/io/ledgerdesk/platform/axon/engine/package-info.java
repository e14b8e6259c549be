/** Axon's own suite on the ledger. */
@NullMarked
package io.ledgerdesk.platform.axon.engine;

import org.jspecify.annotations.NullMarked;
