/** Reading tokens. */
@NullMarked
package io.ledgerdesk.platform.security.bearer;

import org.jspecify.annotations.NullMarked;
