package io.ledgerdesk.platform.live;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's log as this node follows it while anybody listens: reads what is new once and tells
 * those whom it concerns. All that changes here changes on one context.
 */
final class TenantTail {
    private static final Logger LOG = Logger.getLogger(TenantTail.class);

    private final TenantId tenant;
    private final EventLog log;
    private final TailReader reader;
    private final Vertx vertx;
    private final Executor onContext;
    private final LiveSettings settings;
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private final Set<Listener> ofEverything = new LinkedHashSet<>();
    private final Map<Tag, Set<Listener>> byTag = new HashMap<>();
    private volatile int count;

    private @Nullable RecentEvents recent;
    private EventLog.@Nullable Registration registration;
    private long poll = -1;
    private boolean busy;
    private boolean again;

    TenantTail(
            TenantId tenant,
            EventLog log,
            TailReader reader,
            Vertx vertx,
            Executor onContext,
            LiveSettings settings) {
        this.tenant = tenant;
        this.log = log;
        this.reader = reader;
        this.vertx = vertx;
        this.onContext = onContext;
        this.settings = settings;
    }

    Executor onContext() {
        return onContext;
    }

    TailReader reader() {
        return reader;
    }

    int listeners() {
        return count;
    }

    /** What is in memory; nothing until the log's end is known. */
    @Nullable RecentEvents recent() {
        return recent;
    }

    void add(Listener listener) {
        onContext.execute(() -> {
            if (listener.isOver()) {
                return;
            }
            listeners.add(listener);
            count = listeners.size();
            if (listener.tags().isEmpty()) {
                ofEverything.add(listener);
            }
            for (Tag tag : listener.tags()) {
                byTag.computeIfAbsent(tag, any -> new LinkedHashSet<>()).add(listener);
            }
            if (registration == null) {
                begin();
            }
            listener.drain();
        });
    }

    void remove(Listener listener) {
        onContext.execute(() -> {
            listeners.remove(listener);
            count = listeners.size();
            ofEverything.remove(listener);
            for (Tag tag : listener.tags()) {
                byTag.computeIfPresent(
                        tag,
                        (any, same) -> {
                            same.remove(listener);
                            return same.isEmpty() ? null : same;
                        });
            }
            if (listeners.isEmpty()) {
                end();
            }
        });
    }

    private void begin() {
        registration =
                log.onAdvance((grown, head) -> {
                    if (grown.equals(tenant)) {
                        onContext.execute(this::readOn);
                    }
                });
        poll =
                vertx.setPeriodic(
                        settings.poll().toMillis(), fired -> onContext.execute(this::readOn));
        readOn();
    }

    private void end() {
        if (registration != null) {
            registration.close();
            registration = null;
        }
        vertx.cancelTimer(poll);
        recent = null;
    }

    /** Reads what is new, or finds the log's end first; a failure is made up for by the poll. */
    private void readOn() {
        again = true;
        if (busy || registration == null) {
            return;
        }
        busy = true;
        again = false;
        RecentEvents into = recent;
        if (into == null) {
            reader.head().emitOn(onContext).subscribe().with(this::beginAt, this::failed);
        } else {
            reader.page(into.last())
                    .emitOn(onContext)
                    .subscribe()
                    .with(page -> add(page.entries(), into), this::failed);
        }
    }

    private void beginAt(long head) {
        busy = false;
        if (registration != null && recent == null) {
            recent =
                    new RecentEvents(
                            settings.recentEvents(),
                            settings.recentBytes(),
                            settings.recentAge(),
                            head);
            List.copyOf(listeners).forEach(Listener::drain);
        }
        if (again) {
            readOn();
        }
    }

    private void add(List<TailEntry> entries, RecentEvents into) {
        busy = false;
        if (into != recent) {
            readOn(); // all went and others came meanwhile
            return;
        }
        Set<Listener> concerned = new LinkedHashSet<>();
        for (TailEntry entry : entries) {
            into.add(entry);
            for (Tag tag : entry.stored().header().tags()) {
                for (Listener listener : byTag.getOrDefault(tag, Set.of())) {
                    listener.concernedBy(entry.position());
                    concerned.add(listener);
                }
            }
        }
        if (!entries.isEmpty()) {
            concerned.addAll(ofEverything);
        }
        concerned.forEach(Listener::drain);
        if (again || !entries.isEmpty()) {
            readOn();
        }
    }

    private void failed(Throwable failure) {
        busy = false;
        LOG.warnf(failure, "cannot follow the log of %s, tried again", tenant);
    }
}
