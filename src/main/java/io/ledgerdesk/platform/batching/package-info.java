/** One round trip for many who wait at the same moment. */
@NullMarked
package io.ledgerdesk.platform.batching;

import org.jspecify.annotations.NullMarked;
