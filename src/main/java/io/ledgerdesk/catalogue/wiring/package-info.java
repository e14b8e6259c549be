/** The catalogue as the platform hosts it. */
@NullMarked
package io.ledgerdesk.catalogue.wiring;

import org.jspecify.annotations.NullMarked;
