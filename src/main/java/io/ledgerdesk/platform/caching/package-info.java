/** What a node remembers of what it has read or written, and when it must not. */
@NullMarked
package io.ledgerdesk.platform.caching;

import org.jspecify.annotations.NullMarked;
