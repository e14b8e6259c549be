/**
 * The ledger in PostgreSQL: appends are gathered into batches and written by one database function
 * under the lock of the tenant's head row; readers are woken by NOTIFY.
 */
@NullMarked
package io.ledgerdesk.platform.eventstore.pg;

import org.jspecify.annotations.NullMarked;
