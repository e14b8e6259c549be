/** The seam at which whatever looks for harm in files is asked. */
@NullMarked
package io.ledgerdesk.platform.files.scan;

import org.jspecify.annotations.NullMarked;
