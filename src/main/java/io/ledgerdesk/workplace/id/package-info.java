/** How views and roles are called. */
@NullMarked
package io.ledgerdesk.workplace.id;

import org.jspecify.annotations.NullMarked;
