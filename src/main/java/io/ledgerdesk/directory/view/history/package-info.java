/** Who changed what, straight from the log. */
@NullMarked
package io.ledgerdesk.directory.view.history;

import org.jspecify.annotations.NullMarked;
