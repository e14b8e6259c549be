package io.ledgerdesk.servicelevel.view.clock;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.id.CatalogueStream;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.servicelevel.domain.clock.Interval;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.id.ClockStream;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogue;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.servicelevel.view.clock.ClockTimers.Pending;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the clocks of a ticket stand by all that is in the log, whether the read model has it or not.
 */
@Singleton
public final class ClocksNow {
    /** What may have happened to a ticket, and to the catalogue, that the read model has not. */
    private static final int MOST = 1_000;

    private final Pool pool;
    private final EventLog log;
    private final EventCodec codec;
    private final ClockCatalogues catalogues;

    public ClocksNow(Pool pool, EventLog log, EventCodec codec, ClockCatalogues catalogues) {
        this.pool = pool;
        this.log = log;
        this.codec = codec;
        this.catalogues = catalogues;
    }

    /**
     * An event that is to be recorded.
     *
     * @param timer by which it is: the command's id follows from it
     * @param row by which the ticket waits for it
     */
    public record Recording(Timer timer, Timer row, ClockEvent event) {}

    /**
     * What is due of a ticket, in order.
     *
     * @param later the ticket's row for what comes behind; empty for nothing
     */
    public record Due(List<Recording> now, Optional<Timer> later) {
        public Due {
            now = List.copyOf(now);
        }

        /** What the ticket waits for without the first so many. */
        public Optional<Timer> behind(int done) {
            return done < now.size() ? Optional.of(now.get(done).row()) : later;
        }
    }

    /** By all that is in the log. */
    public static final class Standing {
        private final LevelFold fold;
        private final Level level;

        private Standing(LevelFold fold, Level level) {
            this.fold = fold;
            this.level = level;
        }

        public TicketClocks clocks() {
            return level.clocks();
        }

        /** The ticket's; absent for none. */
        public @Nullable Priority priority() {
            return level.clocks().priority();
        }

        /** What the clocks counted, line by line; running ones up to an instant. */
        public List<Interval> ledger(Instant until) {
            return fold.ledger(level, until);
        }

        /**
         * What is to be recorded by now.
         *
         * @param now when it is recorded
         */
        public Due due(Instant now) {
            List<Pending> pending =
                    ClockTimers.inOrder(level.ticket(), level.clocks(), fold.notices(level));
            List<Recording> due = new ArrayList<>();
            for (Pending one : pending) {
                if (one.timer().dueAt().isAfter(now)) {
                    return new Due(due, Optional.of(one.row()));
                }
                fold.event(level, one.notice(), now)
                        .ifPresent(what -> due.add(new Recording(one.timer(), one.row(), what)));
            }
            return new Due(due, Optional.empty());
        }
    }

    /**
     * Empty for a ticket whose clocks are not counted.
     *
     * @return fails with a {@link Fault} {@code CLOCKS_BEHIND} when the read model is far behind
     */
    public Uni<Optional<Standing>> of(TenantId tenant, TicketId ticket) {
        return LevelTable.fetch(pool, tenant, List.of(ticket))
                .chain(levels -> {
                    Level level = levels.get(ticket);
                    return level == null
                            ? Uni.createFrom().item(Optional.empty())
                            : onwards(tenant, level).map(Optional::of);
                });
    }

    private Uni<Standing> onwards(TenantId tenant, Level level) {
        return catalogues
                .upTo(pool, tenant, level.countedUntil())
                .chain(catalogue ->
                        later(tenant, level)
                                .chain(events -> {
                                    ClockCatalogue all =
                                            catalogue.with(ClockCatalogues.changes(events));
                                    return LevelFold.before(pool, tenant, all, events)
                                            .map(fold -> standing(fold, level, events));
                                }));
    }

    private Uni<List<RecordedEvent>> later(TenantId tenant, Level level) {
        TicketId ticket = level.ticket();
        return log.readTagged(
                        tenant,
                        Set.of(ticket.tag(), new ClockStream(ticket).tag(), CatalogueStream.ALL),
                        level.countedUntil(),
                        MOST)
                .chain(sourced ->
                        sourced.events().size() < MOST
                                ? codec.open(sourced.events())
                                : Uni.createFrom().failure(behind(ticket)));
    }

    private static Fault behind(TicketId ticket) {
        return new Fault(
                "CLOCKS_BEHIND",
                "the clocks of ticket %s are counted up to more than %d events ago; they are looked at again: see whether the read model ticket_clock moves"
                        .formatted(ticket, MOST));
    }

    private static Standing standing(LevelFold fold, Level level, List<RecordedEvent> events) {
        One one = new One(level);
        events.forEach(recorded -> fold.happened(recorded, one));
        long end =
                Math.max(
                        one.level().countedUntil(),
                        events.isEmpty() ? 0 : events.getLast().position());
        Level now = fold.caughtUp(one.level(), end + 1).until(end);
        return new Standing(fold, now);
    }

    /** The one level that there is. */
    private static final class One implements LevelFold.Levels {
        private final Map<TicketId, Level> known = new HashMap<>();
        private final TicketId ticket;

        One(Level level) {
            ticket = level.ticket();
            known.put(ticket, level);
        }

        Level level() {
            return requireNonNull(known.get(ticket));
        }

        @Override
        public @Nullable Level get(TicketId asked) {
            return known.get(asked);
        }

        @Override
        public void put(TicketId changed, Level level) {
            known.put(changed, level);
        }
    }
}
