/** Imports: that each row comes in once, whatever happens on the way. */
@NullMarked
package io.ledgerdesk.importing;

import org.jspecify.annotations.NullMarked;
