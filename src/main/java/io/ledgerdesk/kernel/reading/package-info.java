/** Who may read what of an event. */
@NullMarked
package io.ledgerdesk.kernel.reading;

import org.jspecify.annotations.NullMarked;
