/** What the catalogue says after its events. */
@NullMarked
package io.ledgerdesk.catalogue.event;

import org.jspecify.annotations.NullMarked;
