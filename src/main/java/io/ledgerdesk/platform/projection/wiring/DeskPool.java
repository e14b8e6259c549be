package io.ledgerdesk.platform.projection.wiring;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes the desk's pool as the datasource is configured, and remembers how to connect: work that
 * must not take a connection out of the pool opens its own.
 */
@Singleton
public class DeskPool implements PgPoolCreator {
    /**
     * Longer statements would be parsed and planned each time: the client's default of 2,048 is too
     * short for rows of many columns.
     */
    private static final int LONGEST_PREPARED = 16_384;

    private volatile List<PgConnectOptions> servers = List.of();

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList()
                .forEach(one -> one.setPreparedStatementCacheSqlLimit(LONGEST_PREPARED));
        servers = input.pgConnectOptionsList().stream().map(PgConnectOptions::new).toList();
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }

    /** Of the first server; to be asked when the pool is there. */
    PgConnectOptions connectOptions() {
        if (servers.isEmpty()) {
            throw new IllegalStateException("the pool has not been made yet");
        }
        return new PgConnectOptions(servers.getFirst());
    }
}
