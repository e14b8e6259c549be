/** What happened to an import. */
@NullMarked
package io.ledgerdesk.importing.event;

import org.jspecify.annotations.NullMarked;
