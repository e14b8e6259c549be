package io.ledgerdesk.platform.axon;

import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way: the payload of Axon's message.
 *
 * @param stream what it is about
 * @param claim its key, hashed, if the client gave an id
 */
record Submitted(CommandRequest request, StreamKey stream, AppendRequest.@Nullable Claim claim) {}
