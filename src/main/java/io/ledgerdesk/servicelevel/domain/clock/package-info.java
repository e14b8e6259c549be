/** What a ticket's clocks make of what happens: pure, folded from facts. */
@NullMarked
package io.ledgerdesk.servicelevel.domain.clock;

import org.jspecify.annotations.NullMarked;
