/** What every event log must do, whatever keeps it. */
@NullMarked
package io.ledgerdesk.platform.eventstore;

import org.jspecify.annotations.NullMarked;
