/** Forgets what has served its time. */
@NullMarked
package io.ledgerdesk.workplace.retention;

import org.jspecify.annotations.NullMarked;
