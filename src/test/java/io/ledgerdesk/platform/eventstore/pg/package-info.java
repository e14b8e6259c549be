/** The log in PostgreSQL: the contract, and what only happens with a database and several nodes. */
@NullMarked
package io.ledgerdesk.platform.eventstore.pg;

import org.jspecify.annotations.NullMarked;
