/** How every node hears that what people may do has changed. */
@NullMarked
package io.ledgerdesk.platform.security.notice;

import org.jspecify.annotations.NullMarked;
