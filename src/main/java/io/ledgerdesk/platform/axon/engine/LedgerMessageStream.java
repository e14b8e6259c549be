package io.ledgerdesk.platform.axon.engine;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * An endless stream of a tenant's log in Axon's form. Holds at most one page; fetches the next when
 * that is used up, and again when the log grows. Never blocks.
 */
final class LedgerMessageStream implements MessageStream<EventMessage> {
    private final EventLog log;
    private final MessageMapping mapping;
    private final TenantId tenant;
    private final EventCriteria criteria;
    private final int pageSize;
    private final EventLog.Registration registration;
    private final ArrayDeque<Entry<EventMessage>> page = new ArrayDeque<>();
    private long position;
    private boolean fetching;
    private boolean grown = true;
    private boolean closed;
    private @Nullable Throwable error;
    private Runnable callback = () -> {};

    LedgerMessageStream(
            EventLog log,
            MessageMapping mapping,
            TenantId tenant,
            EventCriteria criteria,
            long after,
            int pageSize) {
        this.log = log;
        this.mapping = mapping;
        this.tenant = tenant;
        this.criteria = criteria;
        this.position = after;
        this.pageSize = pageSize;
        this.registration =
                log.onAdvance((advanced, head) -> {
                    if (advanced.equals(tenant)) {
                        grow();
                    }
                });
        fetch();
    }

    private void grow() {
        synchronized (this) {
            grown = true;
        }
        fetch();
    }

    private void fetch() {
        long after;
        synchronized (this) {
            if (fetching || !grown || closed || !page.isEmpty()) {
                return;
            }
            fetching = true;
            grown = false;
            after = position;
        }
        log.readAfter(tenant, after, pageSize)
                .chain(events ->
                        mapping.toMessages(wanted(events))
                                .invoke(messages -> take(events, messages)))
                .subscribe()
                .with(messages -> signal(), this::fail);
    }

    private List<StoredEvent> wanted(List<StoredEvent> events) {
        return events.stream().filter(this::isWanted).toList();
    }

    private boolean isWanted(StoredEvent event) {
        return criteria.matches(
                new QualifiedName(event.header().type()),
                event.header().tags().stream()
                        .map(AxonCriteria::toAxon)
                        .collect(Collectors.toSet()));
    }

    private synchronized void take(List<StoredEvent> events, List<EventMessage> messages) {
        List<StoredEvent> wanted = wanted(events);
        for (int i = 0; i < messages.size(); i++) {
            var token = new GlobalSequenceTrackingToken(wanted.get(i).position());
            page.add(
                    new SimpleEntry<>(
                            messages.get(i), TrackingToken.addToContext(Context.empty(), token)));
        }
        if (!events.isEmpty()) {
            position = events.getLast().position();
        }
        grown |= events.size() == pageSize;
        fetching = false;
    }

    private void signal() {
        Runnable current;
        synchronized (this) {
            current = callback;
        }
        current.run();
        fetch();
    }

    private void fail(Throwable failure) {
        synchronized (this) {
            error = failure;
            fetching = false;
        }
        close();
        signal();
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> entry;
        synchronized (this) {
            entry = Optional.ofNullable(page.poll());
        }
        fetch();
        return entry;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        return Optional.ofNullable(page.peek());
    }

    @Override
    public void setCallback(Runnable newCallback) {
        boolean ready;
        synchronized (this) {
            callback = newCallback;
            ready = !page.isEmpty() || closed;
        }
        if (ready) {
            newCallback.run();
        }
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public synchronized boolean isCompleted() {
        return closed && page.isEmpty();
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        return !page.isEmpty();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        registration.close();
    }
}
