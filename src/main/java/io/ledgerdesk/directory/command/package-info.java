/** What may be asked of the directory, and why it is refused. */
@NullMarked
package io.ledgerdesk.directory.command;

import org.jspecify.annotations.NullMarked;
