/** What the store forgets in time. Events it never forgets. */
@NullMarked
package io.ledgerdesk.platform.eventstore.retention;

import org.jspecify.annotations.NullMarked;
