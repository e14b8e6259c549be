/** How the clocks of tickets stand, as somebody who asks now is told. */
@NullMarked
package io.ledgerdesk.servicelevel.view.standing;

import org.jspecify.annotations.NullMarked;
