/** How fast read models are rebuilt. */
@NullMarked
package io.ledgerdesk.bench.rebuild;

import org.jspecify.annotations.NullMarked;
