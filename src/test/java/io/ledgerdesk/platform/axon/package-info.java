/** The command side against the real ledger. */
@NullMarked
package io.ledgerdesk.platform.axon;

import org.jspecify.annotations.NullMarked;
