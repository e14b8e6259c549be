/** The ledger as Axon's event storage engine. */
@NullMarked
package io.ledgerdesk.platform.axon.engine;

import org.jspecify.annotations.NullMarked;
