package io.ledgerdesk.platform.projection;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.CommandKey;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A log and its codec in memory, for tests of what reads them; answers on threads of its own, as
 * the real one does. An event of the text {@code poison} cannot be opened.
 */
public final class MemoryLog implements EventLog, EventCodec {
    public static final String POISON = "poison";

    private final Map<TenantId, List<StoredEvent>> events = new ConcurrentHashMap<>();
    private final Map<UUID, Object> contents = new ConcurrentHashMap<>();
    private final List<AdvanceListener> listeners = new CopyOnWriteArrayList<>();

    /** How often each method that reads was called. */
    public final AtomicInteger reads = new AtomicInteger();

    /** How many events were opened. */
    public final AtomicInteger opened = new AtomicInteger();

    /** Stands between reading and decoding; tests hold it up. */
    public volatile Uni<Void> gate = Uni.createFrom().voidItem();

    /** Appends and calls; answers the position. */
    public long add(TenantId tenant, Object event, Tag... tags) {
        long position = addSilently(tenant, event, tags);
        listeners.forEach(listener -> listener.advanced(tenant, position));
        return position;
    }

    /** Appends without a call, as if the connection that listens were lost. */
    public long addSilently(TenantId tenant, Object event, Tag... tags) {
        UUID id = UUID.randomUUID();
        contents.put(id, event);
        List<StoredEvent> log = events.computeIfAbsent(tenant, t -> new CopyOnWriteArrayList<>());
        synchronized (log) {
            log.add(stored(tenant, log.size() + 1, id, event.toString(), List.of(tags)));
            return log.size();
        }
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public Uni<List<StoredEvent>> readAfter(TenantId tenant, long after, int limit) {
        return elsewhere(() -> {
            List<StoredEvent> log = List.copyOf(events.getOrDefault(tenant, List.of()));
            int from = (int) Math.min(after, log.size());
            return log.subList(from, Math.min(log.size(), from + limit));
        });
    }

    @Override
    public Uni<List<StoredEvent>> readAt(TenantId tenant, long[] positions) {
        return elsewhere(() ->
                events.getOrDefault(tenant, List.of()).stream()
                        .filter(e -> Arrays.stream(positions).anyMatch(p -> p == e.position()))
                        .toList());
    }

    @Override
    public Uni<Sourced> readTagged(TenantId tenant, Set<Tag> tags, long after, int limit) {
        return readTagged(tenant, tags, Set.of(), after, limit);
    }

    @Override
    public Uni<Sourced> readTagged(
            TenantId tenant, Set<Tag> tags, Set<String> types, long after, int limit) {
        return elsewhere(() -> {
            List<StoredEvent> log = List.copyOf(events.getOrDefault(tenant, List.of()));
            List<StoredEvent> meant =
                    log.stream()
                            .filter(e -> e.position() > after)
                            .filter(e -> e.header().tags().stream().anyMatch(tags::contains))
                            .filter(e -> types.isEmpty() || types.contains(e.header().type()))
                            .limit(limit)
                            .toList();
            return new Sourced(meant, log.size());
        });
    }

    @Override
    public Uni<Sourced> source(TenantId tenant, EventCriteria criteria, long upTo) {
        return elsewhere(() -> {
            List<StoredEvent> log = List.copyOf(events.getOrDefault(tenant, List.of()));
            List<StoredEvent> meant =
                    log.stream().filter(e -> e.position() <= upTo && matches(criteria, e)).toList();
            return new Sourced(meant, log.size());
        });
    }

    @Override
    public Uni<Long> head(TenantId tenant) {
        return elsewhere(() -> (long) events.getOrDefault(tenant, List.of()).size());
    }

    @Override
    public Uni<List<TenantId>> tenants() {
        return elsewhere(() -> List.copyOf(events.keySet()));
    }

    @Override
    public Registration onAdvance(AdvanceListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Uni<List<RecordedEvent>> open(List<StoredEvent> stored) {
        return gate.chain(() -> elsewhere(() -> stored.stream().map(this::recorded).toList()));
    }

    private RecordedEvent recorded(StoredEvent event) {
        opened.incrementAndGet();
        Object content = contents.get(event.header().id());
        if (content == null || content.equals(POISON)) {
            throw new Fault(
                    "EVENT_TYPE_UNKNOWN",
                    "position " + event.position() + " has type " + event.header().type());
        }
        return new RecordedEvent(
                event.tenant(),
                event.position(),
                event.recordedAt(),
                event.header(),
                Actor.system("test"),
                content);
    }

    private <T> Uni<T> elsewhere(java.util.function.Supplier<T> answer) {
        return Uni.createFrom()
                .item(() -> {
                    reads.incrementAndGet();
                    return answer.get();
                })
                .runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    private static boolean matches(EventCriteria criteria, StoredEvent event) {
        return criteria.anyOf().stream()
                .anyMatch(one ->
                        event.header().tags().containsAll(one.allOf())
                                && (one.types().isEmpty()
                                        || one.types().contains(event.header().type())));
    }

    private static StoredEvent stored(
            TenantId tenant, long position, UUID id, String type, List<Tag> tags) {
        EventHeader header =
                new EventHeader(
                        id,
                        "test:1",
                        position,
                        type,
                        1,
                        Instant.EPOCH,
                        new EventHeader.Party(Actor.Kind.SYSTEM, new PersonId("test")),
                        null,
                        "API",
                        null,
                        null,
                        id,
                        null,
                        false,
                        new ArrayList<>(tags));
        return new StoredEvent(
                tenant,
                position,
                Instant.EPOCH.plusSeconds(position),
                header,
                new byte[64],
                new byte[32]);
    }

    @Override
    public Uni<AppendOutcome> append(AppendRequest request) {
        throw new UnsupportedOperationException("use add");
    }

    @Override
    public Uni<Optional<AppendOutcome>> findReceipt(TenantId tenant, CommandKey key) {
        throw new UnsupportedOperationException("no receipts here");
    }

    @Override
    public Uni<List<NewEvent>> seal(TenantId tenant, List<DecidedEvent> decided) {
        throw new UnsupportedOperationException("nothing is sealed here");
    }
}
