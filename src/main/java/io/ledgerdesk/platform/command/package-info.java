/** How a command is sent and what comes back; {@code platform.axon} carries it. */
@NullMarked
package io.ledgerdesk.platform.command;

import org.jspecify.annotations.NullMarked;
