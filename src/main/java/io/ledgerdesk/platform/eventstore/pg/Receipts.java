package io.ledgerdesk.platform.eventstore.pg;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendOutcome.AlreadyDone;
import io.ledgerdesk.platform.eventstore.AppendOutcome.CommandIdReused;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Receipt;
import io.ledgerdesk.platform.eventstore.CommandKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What is remembered of commands, and for how long. */
public final class Receipts {
    private static final String FIND =
            "SELECT input_hash = $5, stream, position FROM command_receipt WHERE tenant = $1"
                    + " AND principal_kind = $2 AND principal = $3 AND command_id = $4";
    private final SqlClient client;

    public Receipts(SqlClient client) {
        this.client = client;
    }

    /** AlreadyDone or CommandIdReused, or nothing if the command was not seen. */
    public Uni<Optional<AppendOutcome>> find(TenantId tenant, CommandKey key) {
        return EventReader.query(
                client,
                FIND,
                Tuple.of(
                        tenant.value(),
                        key.principalKind().name(),
                        key.principal().value(),
                        key.commandId(),
                        Buffer.buffer(key.inputHash())),
                Receipts::outcome);
    }

    /**
     * Forgets receipts recorded before the given time, except those of SYSTEM, which are kept for
     * ever.
     *
     * @param limit at most so many in this call
     * @return how many were forgotten; fewer than the limit when none is left
     */
    public Uni<Long> forget(TenantId tenant, Instant before, int limit) {
        return EventReader.query(
                client,
                "SELECT forget_receipts($1, $2, $3)",
                Tuple.of(tenant.value(), before.atOffset(ZoneOffset.UTC), limit),
                rows -> rows.iterator().next().getLong(0));
    }

    private static Optional<AppendOutcome> outcome(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Optional.empty();
        }
        Row row = rows.iterator().next();
        return Optional.of(
                row.getBoolean(0)
                        ? new AlreadyDone(new Receipt(row.getString(1), row.getLong(2)))
                        : new CommandIdReused());
    }
}
