/** What happened to the catalogue. */
@NullMarked
package io.ledgerdesk.catalogue.event;

import org.jspecify.annotations.NullMarked;
