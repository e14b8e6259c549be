/** Tests of clocks: what each state does to each, each rule, each pain. */
@NullMarked
package io.ledgerdesk.servicelevel.domain.clock;

import org.jspecify.annotations.NullMarked;
