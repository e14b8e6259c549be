/** What is noticed of clocks, to be recorded. */
@NullMarked
package io.ledgerdesk.servicelevel.command;

import org.jspecify.annotations.NullMarked;
