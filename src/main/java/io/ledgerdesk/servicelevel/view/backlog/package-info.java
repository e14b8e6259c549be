/** How many tickets were open, and how many of those now open are overdue. */
@NullMarked
package io.ledgerdesk.servicelevel.view.backlog;

import org.jspecify.annotations.NullMarked;
