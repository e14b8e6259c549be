/** Who looks at a ticket and who writes in it, over all nodes. */
@NullMarked
package io.ledgerdesk.workplace.view.presence;

import org.jspecify.annotations.NullMarked;
