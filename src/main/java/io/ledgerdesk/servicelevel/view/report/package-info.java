/** What was promised and what became of it: breaches one by one, and figures over periods. */
@NullMarked
package io.ledgerdesk.servicelevel.view.report;

import org.jspecify.annotations.NullMarked;
