/** What may be asked of an import. */
@NullMarked
package io.ledgerdesk.importing.command;

import org.jspecify.annotations.NullMarked;
