/** The register of ticket numbers. */
@NullMarked
package io.ledgerdesk.ticket.view.number;

import org.jspecify.annotations.NullMarked;
