/** Business time: how much of a calendar's working time lies between two instants. */
@NullMarked
package io.ledgerdesk.catalogue.time;

import org.jspecify.annotations.NullMarked;
