/** Who is asking. */
@NullMarked
package io.ledgerdesk.platform.security;

import org.jspecify.annotations.NullMarked;
