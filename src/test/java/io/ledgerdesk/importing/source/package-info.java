/** Logs as they are read, damaged ones above all. */
@NullMarked
package io.ledgerdesk.importing.source;

import org.jspecify.annotations.NullMarked;
