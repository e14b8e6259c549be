/** Previews of due dates. */
@NullMarked
package io.ledgerdesk.servicelevel.view.preview;

import org.jspecify.annotations.NullMarked;
