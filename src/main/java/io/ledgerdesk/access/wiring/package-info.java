/** Roles as the platform hosts them. */
@NullMarked
package io.ledgerdesk.access.wiring;

import org.jspecify.annotations.NullMarked;
