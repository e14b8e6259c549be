/** How every node hears that something of a desk that it remembers has changed. */
@NullMarked
package io.ledgerdesk.platform.notice;

import org.jspecify.annotations.NullMarked;
