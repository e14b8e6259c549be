package io.ledgerdesk.servicelevel.graphql.clock;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.servicelevel.view.replay.LedgerLine;
import io.ledgerdesk.servicelevel.view.replay.Replay;
import io.ledgerdesk.servicelevel.view.replay.Replays;
import io.ledgerdesk.servicelevel.view.standing.ClockStanding;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledgers of a page of tickets, read together when the first of them is asked for. */
final class Explained {
    private final Uni<Map<TicketId, Replay>> replays;

    Explained(Replays replays, TenantId tenant, Collection<TicketId> tickets) {
        List<TicketId> page = List.copyOf(tickets);
        this.replays =
                Uni.createFrom().deferred(() -> replays.of(tenant, page)).memoize().indefinitely();
    }

    Uni<List<LedgerLine>> lines(ClockStanding clock) {
        return replays.map(all ->
                Optional.ofNullable(all.get(clock.ticket()))
                        .map(replay -> replay.ledger(clock.key(), clock.asOf()))
                        .orElse(List.of()));
    }
}
