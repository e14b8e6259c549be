package io.ledgerdesk.platform.eventstore.retention;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.pg.Receipts;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets what commands led to once their retention is over: a command id may then be used again.
 */
@ApplicationScoped
class ReceiptRetention {
    private static final int AT_ONCE = 1_000;

    private final EventLog log;
    private final Receipts receipts;
    private final Clock clock;
    private final Duration retention;

    ReceiptRetention(
            EventLog log,
            Receipts receipts,
            Clock clock,
            @ConfigProperty(name = "ledgerdesk.command.receipt-retention", defaultValue = "7D")
                    Duration retention) {
        this.log = log;
        this.receipts = receipts;
        this.clock = clock;
        this.retention = retention;
    }

    /** Any number of nodes may do so at once: each takes receipts that no other is at. */
    @Scheduled(
            identity = "forget-receipts",
            every = "${ledgerdesk.command.receipt-retention-tick:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        Instant before = clock.instant().minus(retention);
        return log.tenants()
                .onItem()
                .transformToMulti(tenants -> Multi.createFrom().iterable(tenants))
                .onItem()
                .transformToUniAndConcatenate(tenant -> forget(tenant, before))
                .toUni()
                .replaceWithVoid();
    }

    private Uni<Long> forget(TenantId tenant, Instant before) {
        return receipts.forget(tenant, before, AT_ONCE)
                .chain(count ->
                        count < AT_ONCE ? Uni.createFrom().item(count) : forget(tenant, before));
    }
}
