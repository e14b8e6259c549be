/** Journeys of what a person keeps beside tickets. */
@NullMarked
package io.ledgerdesk.journey.workplace;

import org.jspecify.annotations.NullMarked;
