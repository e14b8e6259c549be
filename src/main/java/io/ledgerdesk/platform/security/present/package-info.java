/** What callers may do as of now, for what goes on long after they asked. */
@NullMarked
package io.ledgerdesk.platform.security.present;

import org.jspecify.annotations.NullMarked;
