package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way: the payload of Axon's message.
 *
 * @param boundary what is read for it
 * @param claim its key, hashed, if the client gave an id
 */
record Submitted(CommandRequest request, Boundary boundary, AppendRequest.@Nullable Claim claim) {

    /** What the command is about. */
    Tag stream() {
        return boundary.own();
    }

    /** One for each stream, in an order that is the same for all commands. */
    List<Lane> lanes() {
        return boundary.streams().stream()
                .map(stream -> new Lane(request.tenant(), stream))
                .toList();
    }

    Submitted reading(Boundary wider) {
        return new Submitted(request, wider, claim);
    }

    /** Where the commands on one stream go one after the other. */
    record Lane(TenantId tenant, Tag stream) {}
}
