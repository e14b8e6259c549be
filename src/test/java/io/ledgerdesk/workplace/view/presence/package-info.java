/** Presence on two nodes. */
@NullMarked
package io.ledgerdesk.workplace.view.presence;

import org.jspecify.annotations.NullMarked;
