/** Tampering is found and named. */
@NullMarked
package io.ledgerdesk.platform.eventstore.proof;

import org.jspecify.annotations.NullMarked;
