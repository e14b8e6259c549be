/** Imports from the command line. */
@NullMarked
package io.ledgerdesk.importing.console;

import org.jspecify.annotations.NullMarked;
