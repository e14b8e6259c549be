/** Open tickets in the order in which their targets are due. */
@NullMarked
package io.ledgerdesk.servicelevel.view.due;

import org.jspecify.annotations.NullMarked;
