/** What events of tickets mean for their clocks. */
@NullMarked
package io.ledgerdesk.servicelevel.view.fact;

import org.jspecify.annotations.NullMarked;
