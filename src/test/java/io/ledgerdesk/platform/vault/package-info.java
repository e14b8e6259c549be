/** Keys, and what happens when the wrong one is given. */
@NullMarked
package io.ledgerdesk.platform.vault;

import org.jspecify.annotations.NullMarked;
