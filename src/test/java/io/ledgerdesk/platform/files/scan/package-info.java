/** A virus scanner on a socket of its own. */
@NullMarked
package io.ledgerdesk.platform.files.scan;

import org.jspecify.annotations.NullMarked;
