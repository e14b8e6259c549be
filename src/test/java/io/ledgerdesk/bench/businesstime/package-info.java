/** What an addition of business time costs. */
@NullMarked
package io.ledgerdesk.bench.businesstime;

import org.jspecify.annotations.NullMarked;
