/** The whole life of tickets, as clients go through it. */
@NullMarked
package io.ledgerdesk.journey.lifecycle;

import org.jspecify.annotations.NullMarked;
