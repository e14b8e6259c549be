/** The catalogue as it stood before any position of the log. */
@NullMarked
package io.ledgerdesk.servicelevel.view.catalogue;

import org.jspecify.annotations.NullMarked;
