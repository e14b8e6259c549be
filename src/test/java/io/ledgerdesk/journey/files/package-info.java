/** Journeys of files: up, to a ticket, down. */
@NullMarked
package io.ledgerdesk.journey.files;

import org.jspecify.annotations.NullMarked;
