@NullMarked
package io.ledgerdesk.ticket.view.wait;

import org.jspecify.annotations.NullMarked;
