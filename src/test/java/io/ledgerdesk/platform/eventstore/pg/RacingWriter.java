package io.ledgerdesk.platform.eventstore.pg;

import static io.ledgerdesk.platform.eventstore.Appends.onlyIf;
import static io.ledgerdesk.platform.eventstore.Appends.ticket;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.Appends;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;

/**
 * Counts on one ticket as fast as it can, together with others: reads it, appends its next number
 * on the condition that nobody was quicker, again until so many succeeded. Runs as a process too.
 */
final class RacingWriter {
    static final Tag TICKET = ticket("contested");
    private final EventLog log;
    private final TenantId tenant;
    private final String name;

    RacingWriter(EventLog log, TenantId tenant, String name) {
        this.log = log;
        this.tenant = tenant;
        this.name = name;
    }

    /** Arguments: port, database, tenant, name, count. */
    public static void main(String[] args) {
        PgConnectOptions options =
                new PgConnectOptions()
                        .setHost("localhost")
                        .setPort(Integer.parseInt(args[0]))
                        .setDatabase(args[1])
                        .setUser("postgres")
                        .setPassword("postgres");
        try (Node node = Node.on(options, EventStoreSettings.defaults())) {
            new RacingWriter(node.log(), new TenantId(args[2]), args[3])
                    .write(Integer.parseInt(args[4]))
                    .await()
                    .atMost(Duration.ofMinutes(2));
        }
    }

    Uni<Void> write(int count) {
        return Multi.createFrom()
                .range(0, count)
                .onItem()
                .transformToUni(i -> attempt())
                .merge(4)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<AppendOutcome> attempt() {
        return log.source(tenant, EventCriteria.tagged(TICKET), Long.MAX_VALUE)
                .chain(seen ->
                        log.append(
                                onlyIf(
                                        tenant,
                                        EventCriteria.tagged(TICKET),
                                        seen.head(),
                                        Appends.event(
                                                UuidCreator.getTimeOrderedEpoch(),
                                                "counted.by." + name,
                                                String.valueOf(seen.events().size() + 1),
                                                TICKET))))
                .chain(outcome ->
                        outcome instanceof AppendOutcome.Conflict
                                ? attempt()
                                : Uni.createFrom().item(outcome));
    }
}
