/** What is answered to who downloads. */
@NullMarked
package io.ledgerdesk.ticket.http;

import org.jspecify.annotations.NullMarked;
