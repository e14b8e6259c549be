/** What another system's words mean here, as files that people write. */
@NullMarked
package io.ledgerdesk.importing.map;

import org.jspecify.annotations.NullMarked;
