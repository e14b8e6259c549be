/**
 * Events to bytes and back: wire names and revisions, canonical JSON, upcasting, encrypted personal
 * sections.
 */
@NullMarked
package io.ledgerdesk.platform.eventstore.wire;

import org.jspecify.annotations.NullMarked;
