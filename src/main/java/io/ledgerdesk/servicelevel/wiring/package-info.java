/** Offers the module to the platform, with what the desk has set. */
@NullMarked
package io.ledgerdesk.servicelevel.wiring;

import org.jspecify.annotations.NullMarked;
