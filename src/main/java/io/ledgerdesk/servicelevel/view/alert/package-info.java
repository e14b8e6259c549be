/** What was noticed of clocks, as it is recorded. */
@NullMarked
package io.ledgerdesk.servicelevel.view.alert;

import org.jspecify.annotations.NullMarked;
