/** When a token may be issued and revoked. */
@NullMarked
package io.ledgerdesk.access.token.domain;

import org.jspecify.annotations.NullMarked;
