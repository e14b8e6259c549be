/** Whom and what the steps of escalation policies mean on a ticket. */
@NullMarked
package io.ledgerdesk.servicelevel.view.step;

import org.jspecify.annotations.NullMarked;
