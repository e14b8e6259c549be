/** Collections that never change. */
@NullMarked
package io.ledgerdesk.kernel.collection;

import org.jspecify.annotations.NullMarked;
