package io.ledgerdesk.platform.eventstore.pg;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.eventstore.proof.ContentDigest;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A request on its way, with what could be computed before its turn. */
record PendingAppend(
        AppendRequest request,
        List<byte[]> digests,
        int bytes,
        UniEmitter<? super AppendOutcome> emitter) {

    static PendingAppend of(AppendRequest request, UniEmitter<? super AppendOutcome> emitter) {
        List<byte[]> digests =
                request.events().stream()
                        .map(event -> ContentDigest.of(request.tenant(), event))
                        .toList();
        int bytes = request.events().stream().mapToInt(event -> event.payload().length).sum();
        refuseUnstorable(request);
        return new PendingAppend(request, digests, bytes, emitter);
    }

    void answer(AppendOutcome outcome) {
        emitter.complete(outcome);
    }

    void fail(Fault fault) {
        emitter.fail(fault);
    }

    private static void refuseUnstorable(AppendRequest request) {
        Set<UUID> ids = new HashSet<>();
        for (NewEvent event : request.events()) {
            if (!ids.add(event.header().id())) {
                throw new Fault(
                        "EVENT_ID_TAKEN", "two events of one append are " + event.header().id());
            }
            for (Tag tag : event.header().tags()) {
                if (tag.key().indexOf(':') >= 0) {
                    throw new Fault("TAG_INVALID", "a tag's key contains ':': " + tag.key());
                }
            }
        }
    }
}
