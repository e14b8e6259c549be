/** What pages cost for readers who see some of the tickets. */
@NullMarked
package io.ledgerdesk.bench.reach;

import org.jspecify.annotations.NullMarked;
