/** The one clock. */
@NullMarked
package io.ledgerdesk.platform.time;

import org.jspecify.annotations.NullMarked;
