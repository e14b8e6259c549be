/** Many tickets live at once on several nodes; what is recorded of them is counted by hand. */
@NullMarked
package io.ledgerdesk.servicelevel.lives;

import org.jspecify.annotations.NullMarked;
