/** The runner against a real database and a log in memory. */
@NullMarked
package io.ledgerdesk.platform.projection;

import org.jspecify.annotations.NullMarked;
