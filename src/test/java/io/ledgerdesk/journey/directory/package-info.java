/** The directory as clients meet it. */
@NullMarked
package io.ledgerdesk.journey.directory;

import org.jspecify.annotations.NullMarked;
