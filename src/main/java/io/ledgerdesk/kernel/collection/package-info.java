/** Collections as values. */
@NullMarked
package io.ledgerdesk.kernel.collection;

import org.jspecify.annotations.NullMarked;
