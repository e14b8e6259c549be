/** How roles are named, and where their events lie. */
@NullMarked
package io.ledgerdesk.access.id;

import org.jspecify.annotations.NullMarked;
