/** What may be asked of tokens, and why it is refused. */
@NullMarked
package io.ledgerdesk.access.token.command;

import org.jspecify.annotations.NullMarked;
