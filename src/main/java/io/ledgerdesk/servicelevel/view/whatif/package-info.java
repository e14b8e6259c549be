/** What would have become of a period's promises under others: counted from the events alone. */
@NullMarked
package io.ledgerdesk.servicelevel.view.whatif;

import org.jspecify.annotations.NullMarked;
