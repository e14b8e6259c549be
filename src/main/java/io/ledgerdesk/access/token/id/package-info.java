/** How tokens and what they allow are called. */
@NullMarked
package io.ledgerdesk.access.token.id;

import org.jspecify.annotations.NullMarked;
