/** What several suites share. */
@NullMarked
package io.ledgerdesk.testing;

import org.jspecify.annotations.NullMarked;
