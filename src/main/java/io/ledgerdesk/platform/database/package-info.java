/**
 * Where the ledger lies: an embedded PostgreSQL when no other is configured, and the checks every
 * database passes before the desk opens. What an operator needs to know is in docs/operations.md.
 */
@NullMarked
package io.ledgerdesk.platform.database;

import org.jspecify.annotations.NullMarked;
