/** What happened to the roles of a desk. */
@NullMarked
package io.ledgerdesk.access.event;

import org.jspecify.annotations.NullMarked;
