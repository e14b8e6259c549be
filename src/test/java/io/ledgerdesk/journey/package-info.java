/** The desk as its clients meet it: over HTTP and WebSocket, whole. */
@NullMarked
package io.ledgerdesk.journey;

import org.jspecify.annotations.NullMarked;
