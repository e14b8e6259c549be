/** What a desk offers and promises. */
@NullMarked
package io.ledgerdesk.catalogue;

import org.jspecify.annotations.NullMarked;
