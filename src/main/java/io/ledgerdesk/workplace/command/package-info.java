/** What may be asked of the views of a person, and why it is refused. */
@NullMarked
package io.ledgerdesk.workplace.command;

import org.jspecify.annotations.NullMarked;
