/**
 * Data keys of persons, wrapped by a master key. Destroying a person's key erases what the ledger
 * says of them.
 */
@NullMarked
package io.ledgerdesk.platform.vault;

import org.jspecify.annotations.NullMarked;
