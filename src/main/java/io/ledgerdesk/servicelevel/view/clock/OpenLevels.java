package io.ledgerdesk.servicelevel.view.clock;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.servicelevel.command.ClockCommand.Moves;
import io.ledgerdesk.servicelevel.domain.clock.PendingMove;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogue;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Open tickets that are not counted by the catalogue as it is now. */
@Singleton
public final class OpenLevels {
    /** Before all tickets. */
    public static final TicketId BEFORE_ALL = new TicketId(new UUID(0, 0));

    private static final Comparator<Timer> IN_TIME =
            Comparator.comparing(Timer::dueAt).thenComparing(Timer::cause);

    private final Pool pool;
    private final ClockCatalogues catalogues;

    public OpenLevels(Pool pool, ClockCatalogues catalogues) {
        this.pool = pool;
        this.catalogues = catalogues;
    }

    /**
     * Some of them. What a change moves follows from what is before it in the log, all of which the
     * read model has: whatever happens to a ticket meanwhile, its due dates moved as they do here.
     *
     * @param change position of the last change of the catalogue that they are to be counted by
     * @param tickets in the order of their ids
     * @param moves those of their due dates that the changes move, in the order of time, by the
     *     timer that they are recorded for; not those of tickets of which earlier moves are to be
     *     recorded
     */
    public record Behind(long change, List<TicketId> tickets, Map<Timer, List<Moves>> moves) {
        public Behind {
            tickets = List.copyOf(tickets);
        }
    }

    /**
     * The first of them.
     *
     * @param after to go on behind
     */
    public Uni<Behind> behind(TenantId tenant, TicketId after, int limit) {
        return catalogues
                .asWritten(pool, tenant)
                .chain(catalogue ->
                        LevelFold.before(pool, tenant, catalogue, List.of())
                                .chain(fold -> behind(tenant, after, limit, catalogue, fold)));
    }

    private Uni<Behind> behind(
            TenantId tenant, TicketId after, int limit, ClockCatalogue catalogue, LevelFold fold) {
        long change = catalogue.counts();
        return LevelTable.behind(pool, tenant, after, change, limit)
                .map(levels -> {
                    Map<Timer, List<Moves>> moves = new TreeMap<>(IN_TIME);
                    levels.stream()
                            .filter(level -> level.clocks().toRecord().isEmpty())
                            .forEach(
                                    level -> moves(level, fold.caughtUp(level, change + 1), moves));
                    return new Behind(change, levels.stream().map(Level::ticket).toList(), moves);
                });
    }

    private static void moves(Level level, Level after, Map<Timer, List<Moves>> moves) {
        TicketClocks before = level.clocks();
        int recorded = before.recordedMoves();
        Map<Timer, List<PendingMove>> byTimer = new LinkedHashMap<>();
        for (PendingMove move : after.clocks().toRecord()) {
            byTimer.computeIfAbsent(RecountTimer.of(move), timer -> new ArrayList<>()).add(move);
        }
        for (Map.Entry<Timer, List<PendingMove>> entry : byTimer.entrySet()) {
            moves.computeIfAbsent(entry.getKey(), timer -> new ArrayList<>())
                    .add(
                            new Moves(
                                    level.ticket(),
                                    recorded,
                                    entry.getValue().stream().map(PendingMove::what).toList()));
            recorded += entry.getValue().size();
        }
    }
}
