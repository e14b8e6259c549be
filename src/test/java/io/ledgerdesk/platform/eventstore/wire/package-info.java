/** The codec, and what every module's events are held to. */
@NullMarked
package io.ledgerdesk.platform.eventstore.wire;

import org.jspecify.annotations.NullMarked;
