/** A service desk whose record is a ledger. */
@NullMarked
package io.ledgerdesk;

import org.jspecify.annotations.NullMarked;
