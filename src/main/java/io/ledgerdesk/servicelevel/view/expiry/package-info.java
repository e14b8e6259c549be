/** When agreements end, and when staff is told. */
@NullMarked
package io.ledgerdesk.servicelevel.view.expiry;

import org.jspecify.annotations.NullMarked;
