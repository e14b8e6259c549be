package io.ledgerdesk.platform.axon.bank;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.CommandKey;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A log where somebody else does something at the very moment that a test has chosen. */
public final class MeddledLog implements EventLog {
    private static final Uni<?> NOTHING = Uni.createFrom().nullItem();

    private final EventLog log;
    private final AtomicReference<Uni<?>> beforeAppend = new AtomicReference<>(NOTHING);
    private final AtomicReference<Uni<?>> afterSource = new AtomicReference<>(NOTHING);

    public MeddledLog(EventLog log) {
        this.log = log;
    }

    /** Once, between a decision and its append. */
    public void beforeAppend(Uni<?> meddling) {
        beforeAppend.set(meddling);
    }

    /** Once, when the first read is done. */
    public void afterSource(Uni<?> meddling) {
        afterSource.set(meddling);
    }

    @Override
    public Uni<AppendOutcome> append(AppendRequest request) {
        return Uni.createFrom()
                .deferred(() -> beforeAppend.getAndSet(NOTHING))
                .chain(() -> log.append(request));
    }

    @Override
    public Uni<Sourced> source(TenantId tenant, EventCriteria criteria, long upTo) {
        return log.source(tenant, criteria, upTo)
                .call(() -> Uni.createFrom().deferred(() -> afterSource.getAndSet(NOTHING)));
    }

    @Override
    public Uni<List<StoredEvent>> readAfter(TenantId tenant, long after, int limit) {
        return log.readAfter(tenant, after, limit);
    }

    @Override
    public Uni<List<StoredEvent>> readAt(TenantId tenant, long[] positions) {
        return log.readAt(tenant, positions);
    }

    @Override
    public Uni<Sourced> readTagged(TenantId tenant, Set<Tag> tags, long after, int limit) {
        return log.readTagged(tenant, tags, after, limit);
    }

    @Override
    public Uni<Sourced> readTagged(
            TenantId tenant, Set<Tag> tags, Set<String> types, long after, int limit) {
        return log.readTagged(tenant, tags, types, after, limit);
    }

    @Override
    public Uni<Long> head(TenantId tenant) {
        return log.head(tenant);
    }

    @Override
    public Uni<Optional<AppendOutcome>> findReceipt(TenantId tenant, CommandKey key) {
        return log.findReceipt(tenant, key);
    }

    @Override
    public Uni<List<TenantId>> tenants() {
        return log.tenants();
    }

    @Override
    public Registration onAdvance(AdvanceListener listener) {
        return log.onAdvance(listener);
    }
}
