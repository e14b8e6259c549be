/** How the clocks of tickets stand, and what they are folded from. */
@NullMarked
package io.ledgerdesk.servicelevel.view;

import org.jspecify.annotations.NullMarked;
