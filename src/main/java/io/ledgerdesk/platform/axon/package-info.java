/**
 * The only place that knows Axon's runtime: every module's decider hosted as one event-sourced
 * entity, and the gateway in front. See docs/adr for what runs on Axon and what does not.
 */
@NullMarked
package io.ledgerdesk.platform.axon;

import org.jspecify.annotations.NullMarked;
