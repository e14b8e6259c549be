/** Roles as they are now, and what became of them. */
@NullMarked
package io.ledgerdesk.access.view;

import org.jspecify.annotations.NullMarked;
