/** Following a log in memory. */
@NullMarked
package io.ledgerdesk.platform.live;

import org.jspecify.annotations.NullMarked;
