/** What the desk does about service levels by itself: each reaction is a command. */
@NullMarked
package io.ledgerdesk.servicelevel.policy;

import org.jspecify.annotations.NullMarked;
