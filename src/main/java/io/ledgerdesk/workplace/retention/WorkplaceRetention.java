package io.ledgerdesk.workplace.retention;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.workplace.view.draft.Drafts;
import io.ledgerdesk.workplace.view.presence.Presences;
import io.ledgerdesk.workplace.view.seen.SeenMarks;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets drafts that nobody came back to, marks that say nothing any more, presence long over. */
@ApplicationScoped
public class WorkplaceRetention {
    private static final int AT_ONCE = 1_000;

    private final EventLog log;
    private final Drafts drafts;
    private final SeenMarks marks;
    private final Presences presences;
    private final Clock clock;
    private final int draftDays;

    WorkplaceRetention(
            EventLog log,
            Drafts drafts,
            SeenMarks marks,
            Presences presences,
            Clock clock,
            @ConfigProperty(name = "ledgerdesk.workplace.draft-days", defaultValue = "90")
                    int draftDays) {
        this.log = log;
        this.drafts = drafts;
        this.marks = marks;
        this.presences = presences;
        this.clock = clock;
        this.draftDays = draftDays;
    }

    /** Any number of nodes may do so at once: each takes rows that no other is at. */
    @Scheduled(
            identity = "forget-drafts",
            every = "${ledgerdesk.workplace.sweep-tick:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> forgetDraftsAndMarks() {
        Instant before = clock.instant().minus(Duration.ofDays(draftDays));
        return everywhere(tenant ->
                all(() -> drafts.forget(tenant, before, AT_ONCE))
                        .chain(() -> all(() -> marks.forget(tenant, AT_ONCE))));
    }

    /** What is over is shown to nobody; this is for the names that lie in it. */
    @Scheduled(
            identity = "forget-presence",
            every = "${ledgerdesk.workplace.presence-sweep-tick:1m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> forgetPresence() {
        return everywhere(tenant -> all(() -> presences.forget(tenant, AT_ONCE)));
    }

    private Uni<Void> everywhere(Function<TenantId, Uni<Void>> forget) {
        return log.tenants()
                .onItem()
                .transformToMulti(tenants -> Multi.createFrom().iterable(tenants))
                .onItem()
                .transformToUniAndConcatenate(forget::apply)
                .toUni()
                .replaceWithVoid();
    }

    private static Uni<Void> all(Supplier<Uni<Integer>> some) {
        return some.get().chain(count -> count < AT_ONCE ? Uni.createFrom().voidItem() : all(some));
    }
}
