package io.ledgerdesk.platform.accessrecord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.security.Caller;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gathers records for a moment and writes them together, one batch after the other. Records that
 * cannot be written stay here and are tried again; when there is no room left, nothing more is
 * shown that would have to be recorded.
 */
@ApplicationScoped
public class AccessBuffer implements AccessRecorder {
    private static final Logger LOG = Logger.getLogger(AccessBuffer.class);

    private final AccessRecords records;
    private final AccessRecordSettings settings;
    private final Clock clock;
    private final Vertx vertx;
    private final Cache<Shown, Boolean> recent;
    private final ArrayDeque<AccessEntry> waiting = new ArrayDeque<>();
    private List<AccessEntry> underWay = List.of();
    private boolean begun;

    AccessBuffer(AccessRecords records, AccessRecordSettings settings, Clock clock, Vertx vertx) {
        this.records = records;
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
        this.recent =
                Caffeine.newBuilder()
                        .maximumSize(settings.remembered())
                        .expireAfterWrite(settings.repeat())
                        .executor(Runnable::run)
                        .build();
    }

    private record Shown(TenantId tenant, Actor.Kind kind, PersonId person, Access access) {}

    @Override
    public void record(Caller caller, Access access) {
        if (!isRecorded(caller) || access.count() == 0) {
            return;
        }
        Actor actor = caller.actor();
        Shown shown = new Shown(caller.tenant(), actor.kind(), actor.id(), access);
        if (access.isAboutOne() && recent.asMap().putIfAbsent(shown, true) != null) {
            return;
        }
        AccessEntry entry =
                new AccessEntry(
                        caller.tenant(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        UUID.randomUUID(),
                        actor.kind(),
                        actor.id(),
                        access);
        if (!add(entry)) {
            recent.invalidate(shown);
            throw new Fault(
                    "STORE_BUSY",
                    "%d accesses wait to be recorded, and what is not recorded is not shown: try"
                                    .formatted(settings.maxWaiting())
                            + " again");
        }
    }

    private boolean isRecorded(Caller caller) {
        return switch (settings.who()) {
            case OFF -> false;
            case STAFF -> caller.actor().kind() != Actor.Kind.REQUESTER;
            case ALL -> true;
        };
    }

    private boolean add(AccessEntry entry) {
        synchronized (this) {
            if (waiting.size() + underWay.size() >= settings.maxWaiting()) {
                return false;
            }
            waiting.add(entry);
            if (begun) {
                return true;
            }
            begun = true;
        }
        later(settings.linger());
        return true;
    }

    private void later(Duration pause) {
        vertx.setTimer(Math.max(1, pause.toMillis()), ignored -> write());
    }

    private void write() {
        List<AccessEntry> batch = next();
        if (batch.isEmpty()) {
            return;
        }
        records.write(batch)
                .subscribe()
                .with(
                        written -> {
                            forget();
                            write();
                        },
                        failure -> {
                            LOG.errorf(
                                    failure,
                                    "ACCESS_RECORDS_WAIT: %d could not be written, tried again",
                                    batch.size());
                            later(settings.retry());
                        });
    }

    /** The batch that could not be written, or the next one. */
    private synchronized List<AccessEntry> next() {
        if (underWay.isEmpty()) {
            List<AccessEntry> batch = new ArrayList<>();
            while (batch.size() < settings.maxBatch() && !waiting.isEmpty()) {
                batch.add(waiting.poll());
            }
            underWay = batch;
            begun = !batch.isEmpty();
        }
        return underWay;
    }

    private synchronized void forget() {
        underWay = List.of();
    }

    /** What has not been written yet, as it stands. */
    synchronized List<AccessEntry> unwritten() {
        List<AccessEntry> left = new ArrayList<>(underWay);
        left.addAll(waiting);
        return left;
    }
}
