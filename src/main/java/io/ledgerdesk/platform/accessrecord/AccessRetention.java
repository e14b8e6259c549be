package io.ledgerdesk.platform.accessrecord;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets records whose time is over. */
@ApplicationScoped
class AccessRetention {
    private static final int AT_ONCE = 1_000;

    private final EventLog log;
    private final AccessRecords records;
    private final AccessRecordSettings settings;
    private final Clock clock;

    AccessRetention(
            EventLog log, AccessRecords records, AccessRecordSettings settings, Clock clock) {
        this.log = log;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    /** Any number of nodes may do so at once: each takes records that no other is at. */
    @Scheduled(
            identity = "forget-accesses",
            every = "${ledgerdesk.access-record.tick:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        Instant before = clock.instant().minus(Duration.ofDays(settings.days()));
        return log.tenants()
                .onItem()
                .transformToMulti(tenants -> Multi.createFrom().iterable(tenants))
                .onItem()
                .transformToUniAndConcatenate(tenant -> forget(tenant, before))
                .toUni()
                .replaceWithVoid();
    }

    private Uni<Integer> forget(TenantId tenant, Instant before) {
        return records.forget(tenant, before, AT_ONCE)
                .chain(count ->
                        count < AT_ONCE ? Uni.createFrom().item(count) : forget(tenant, before));
    }
}
