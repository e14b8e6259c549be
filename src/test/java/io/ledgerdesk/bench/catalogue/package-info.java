/** What a large catalogue costs. */
@NullMarked
package io.ledgerdesk.bench.catalogue;

import org.jspecify.annotations.NullMarked;
