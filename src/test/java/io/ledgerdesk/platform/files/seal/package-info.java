/** The frames of files: whole, in part, and tampered with. */
@NullMarked
package io.ledgerdesk.platform.files.seal;

import org.jspecify.annotations.NullMarked;
