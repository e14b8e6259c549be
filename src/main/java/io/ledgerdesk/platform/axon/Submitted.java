package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.state.Boundary;
import io.ledgerdesk.platform.axon.state.Known;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way: the payload of Axon's message.
 *
 * @param boundary what is read for it
 * @param claim its key, hashed, if the client gave an id
 * @param known what it is decided on; absent if that must be read
 * @param trusted whether nothing behind what is known is read: only an append shows that it was all
 * @param mark under which what comes of it may be remembered
 */
record Submitted(
        CommandRequest request,
        Boundary boundary,
        AppendRequest.@Nullable Claim claim,
        @Nullable Known known,
        boolean trusted,
        @Nullable String mark) {

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
        return new Submitted(request, wider, claim, null, false, mark);
    }

    /** To be decided on what is known, if that is anything. */
    Submitted knowing(@Nullable Known stream, @Nullable String under) {
        return new Submitted(request, boundary, claim, stream, true, under);
    }

    /** To be decided on what is known together with what is read behind it. */
    Submitted catchingUp() {
        return new Submitted(request, boundary, claim, known, false, mark);
    }

    /** To be decided on what is read. */
    Submitted unknowing() {
        return new Submitted(request, boundary, claim, null, false, mark);
    }

    /** Whether it is decided without reading anything. */
    boolean isDecidedUnread() {
        return known != null && trusted;
    }

    /** Where the commands on one stream go one after the other. */
    record Lane(TenantId tenant, Tag stream) {}
}
