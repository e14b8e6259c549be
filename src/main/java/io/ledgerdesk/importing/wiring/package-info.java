/** Offers the module to the platform. */
@NullMarked
package io.ledgerdesk.importing.wiring;

import org.jspecify.annotations.NullMarked;
