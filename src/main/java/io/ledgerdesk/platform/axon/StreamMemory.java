package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.engine.LedgerResources;
import io.ledgerdesk.platform.axon.engine.LedgerResources.Written;
import io.ledgerdesk.platform.axon.state.Boundary;
import io.ledgerdesk.platform.axon.state.Folded;
import io.ledgerdesk.platform.axon.state.Known;
import io.ledgerdesk.platform.caching.PersonalCache;
import io.ledgerdesk.platform.eventstore.NewEvent;
import java.util.Map;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/**
 * What this node remembers of the streams that it wrote or read last. Another node may have written
 * to them since, so only an append is taken on it, which the log refuses if that is so; then, and
 * for whatever is not written, what came to the stream since is read, and decided again.
 */
final class StreamMemory {
    private static final int OVERHEAD = 1_000;
    private final PersonalCache<Tag, Known> streams;

    StreamMemory(PersonalCache<Tag, Known> streams) {
        this.streams = streams;
    }

    /** The command with what is remembered of its stream, if that is all it is decided on. */
    Submitted recall(Submitted submitted) {
        Boundary boundary = submitted.boundary();
        TenantId tenant = submitted.request().tenant();
        if (boundary.streams().size() > 1) {
            return submitted;
        }
        // before anything is found or read under it
        String mark = boundary.module().ofNobody() ? PersonalCache.OF_NOBODY : streams.mark(tenant);
        Known known =
                boundary.isBegunBy(submitted.request().command())
                        ? Known.nothing(boundary)
                        : streams.find(tenant, boundary.own());
        return submitted.knowing(known, mark);
    }

    void forget(Submitted submitted) {
        streams.forget(submitted.request().tenant(), submitted.stream());
    }

    /**
     * Remembers what a decision on one stream has come to. What a decision on several streams wrote
     * on is read when it is asked for.
     *
     * @param after the streams written on, with what was written
     */
    void remember(
            Submitted submitted,
            Map<Tag, ? extends Folded<?, ?>> after,
            Written written,
            ProcessingContext context) {
        TenantId tenant = submitted.request().tenant();
        Folded<?, ?> own = after.get(submitted.stream());
        if (own == null || submitted.boundary().streams().size() > 1) {
            after.keySet().forEach(stream -> streams.forget(tenant, stream));
            return;
        }
        long bytes = bytesBefore(submitted, context);
        for (NewEvent event : written.events()) {
            bytes += event.payload().length;
        }
        keep(submitted, new Known(own, written.at().last(), bytes));
    }

    /**
     * Remembers what was read for a decision on one stream of which nothing came.
     *
     * @param position up to which it was read
     */
    void remember(Submitted submitted, Folded<?, ?> own, long position, ProcessingContext context) {
        if (own.version() > 0 && submitted.boundary().streams().size() == 1) {
            keep(submitted, new Known(own, position, bytesBefore(submitted, context)));
        }
    }

    private void keep(Submitted submitted, Known known) {
        streams.keep(
                submitted.request().tenant(),
                submitted.stream(),
                known,
                OVERHEAD + known.bytes(),
                submitted.mark());
    }

    private static long bytesBefore(Submitted submitted, ProcessingContext context) {
        Known known = submitted.known();
        Long read = context.getResource(LedgerResources.BYTES_READ);
        return (known == null ? 0 : known.bytes()) + (read == null ? 0 : read);
    }
}
