/** What a ticket went through, and what its clocks made of it stretch by stretch. */
@NullMarked
package io.ledgerdesk.servicelevel.domain.clock.course;

import org.jspecify.annotations.NullMarked;
