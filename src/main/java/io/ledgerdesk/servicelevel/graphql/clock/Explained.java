package io.ledgerdesk.servicelevel.graphql.clock;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.view.replay.LedgerLine;
import io.ledgerdesk.servicelevel.view.replay.Replay;
import io.ledgerdesk.servicelevel.view.replay.Replays;
import io.ledgerdesk.servicelevel.view.sentence.ClockTale;
import io.ledgerdesk.servicelevel.view.sentence.ClockTales;
import io.ledgerdesk.servicelevel.view.standing.ClockStanding;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The ledgers of a page of tickets, and names, read together when the first is asked for. */
final class Explained {
    private final Uni<Map<TicketId, Replay>> replays;
    private final Uni<CatalogueBook> book;

    Explained(Replays replays, ClockTales tales, TenantId tenant, Collection<TicketId> tickets) {
        List<TicketId> page = List.copyOf(tickets);
        this.replays =
                Uni.createFrom().deferred(() -> replays.of(tenant, page)).memoize().indefinitely();
        this.book = Uni.createFrom().deferred(() -> tales.book(tenant)).memoize().indefinitely();
    }

    Uni<List<LedgerLine>> lines(ClockStanding clock) {
        return told(clock, replay -> replay.ledger(clock.key(), clock.asOf()));
    }

    Uni<ClockTale> tale(ClockStanding clock) {
        return lines(clock).chain(lines -> book.map(names -> ClockTales.tale(names, clock, lines)));
    }

    Uni<List<RecordedEvent>> noticed(ClockStanding clock) {
        return told(clock, replay -> replay.noticed(clock.key()));
    }

    private <T> Uni<List<T>> told(ClockStanding clock, Function<Replay, List<T>> what) {
        return replays.map(
                all -> Optional.ofNullable(all.get(clock.ticket())).map(what).orElse(List.of()));
    }
}
