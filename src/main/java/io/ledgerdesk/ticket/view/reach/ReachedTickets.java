package io.ledgerdesk.ticket.view.reach;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;

/** Lists the tickets of a small reach. */
public final class ReachedTickets {
    private final Pool pool;
    private final int walks;
    private final int most;

    /**
     * @param walks see {@link ReachSettings#walks}
     * @param most see {@link ReachSettings#listed}
     */
    public ReachedTickets(Pool pool, int walks, int most) {
        this.pool = pool;
        this.walks = walks;
        this.most = most;
    }

    /** All of them; nothing if there are more than are listed. */
    public Uni<Optional<List<TicketId>>> atMost(TenantId tenant, ReachTerms terms) {
        if (terms.everything()) {
            return Uni.createFrom().item(Optional.empty());
        }
        if (terms.terms().isEmpty()) {
            return Uni.createFrom().item(Optional.of(List.of()));
        }
        Tuple parameters = Tuple.of(tenant.value());
        ReachWalks reached =
                new ReachWalks(
                        List.of("tenant = $1"),
                        walks,
                        value -> {
                            parameters.addValue(value);
                            return "$" + parameters.size();
                        });
        String sql = "SELECT id FROM " + reached.found(terms, "received_at", " DESC", most + 1);
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows ->
                        rows.size() > most
                                ? Optional.empty()
                                : Optional.of(
                                        rows.stream()
                                                .map(row -> new TicketId(row.getUUID(0)))
                                                .toList()));
    }
}
