/** What may be asked of the roles of a desk, and why it is refused. */
@NullMarked
package io.ledgerdesk.access.command;

import org.jspecify.annotations.NullMarked;
