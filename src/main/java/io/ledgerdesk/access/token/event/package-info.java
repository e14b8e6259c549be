/** What happened to tokens. */
@NullMarked
package io.ledgerdesk.access.token.event;

import org.jspecify.annotations.NullMarked;
