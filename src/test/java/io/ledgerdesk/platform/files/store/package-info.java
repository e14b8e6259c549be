/** What every store of files does. */
@NullMarked
package io.ledgerdesk.platform.files.store;

import org.jspecify.annotations.NullMarked;
