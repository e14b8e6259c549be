/** Rules of tokens. */
@NullMarked
package io.ledgerdesk.access.token.domain;

import org.jspecify.annotations.NullMarked;
