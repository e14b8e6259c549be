package io.ledgerdesk.platform.axon.engine;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.engine.LedgerResources.Behind;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.EventLog.Sourced;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What came to a stream behind all that is known of it. */
final class StreamTail {
    private static final int PAGE = 1_000;

    private StreamTail() {}

    /**
     * By the page, which is seldom full; the head is that of the last one's snapshot.
     *
     * @return fails with a {@link LogIsShorterException} if the log ends before what is known
     */
    static Uni<Sourced> read(EventLog log, TenantId tenant, Behind behind) {
        return read(log, tenant, behind, List.of());
    }

    private static Uni<Sourced> read(
            EventLog log, TenantId tenant, Behind behind, List<StoredEvent> before) {
        return log.readTagged(tenant, Set.of(behind.stream()), behind.position(), PAGE)
                .chain(page -> {
                    if (page.head() < behind.position()) {
                        throw new LogIsShorterException(page.head(), behind.position());
                    }
                    List<StoredEvent> all =
                            Stream.concat(before.stream(), page.events().stream()).toList();
                    return page.events().size() < PAGE
                            ? Uni.createFrom().item(new Sourced(all, page.head()))
                            : read(
                                    log,
                                    tenant,
                                    new Behind(behind.stream(), all.getLast().position()),
                                    all);
                });
    }
}
