/** Offers files to the desk, with what it has set. */
@NullMarked
package io.ledgerdesk.platform.files.wiring;

import org.jspecify.annotations.NullMarked;
