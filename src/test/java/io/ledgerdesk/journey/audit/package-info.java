/** What auditors read. */
@NullMarked
package io.ledgerdesk.journey.audit;

import org.jspecify.annotations.NullMarked;
