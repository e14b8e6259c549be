/** Logs of other systems as those who bring them in see it. */
@NullMarked
package io.ledgerdesk.journey.importing;

import org.jspecify.annotations.NullMarked;
