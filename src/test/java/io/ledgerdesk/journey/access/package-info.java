/** Roles and rights as clients meet them. */
@NullMarked
package io.ledgerdesk.journey.access;

import org.jspecify.annotations.NullMarked;
