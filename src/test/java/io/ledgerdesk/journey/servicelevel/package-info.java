/** What was promised, over the API. */
@NullMarked
package io.ledgerdesk.journey.servicelevel;

import org.jspecify.annotations.NullMarked;
