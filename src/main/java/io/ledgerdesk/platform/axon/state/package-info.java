/** What is read for a decision: streams, and what they add up to. */
@NullMarked
package io.ledgerdesk.platform.axon.state;

import org.jspecify.annotations.NullMarked;
