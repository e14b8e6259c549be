package io.ledgerdesk.platform.axon.engine;

import io.ledgerdesk.platform.eventstore.pg.EventStoreSettings;
import io.ledgerdesk.platform.eventstore.pg.PgEventLog;
import io.ledgerdesk.testing.TestDatabase;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** Axon's own suite for storage engines, whole, on the ledger in PostgreSQL. */
class LedgerStorageEngineIT extends StorageEngineTestSuite<LedgerStorageEngine> {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Pool POOL =
            PgBuilder.pool()
                    .connectingTo(TestDatabase.create().connectOptions())
                    .using(VERTX)
                    .build();
    private static final PgEventLog LOG =
            new PgEventLog(VERTX, POOL, EventStoreSettings.defaults()).start();

    @Override
    protected LedgerStorageEngine buildStorageEngine() {
        return new LedgerStorageEngine(LOG, new TextMapping(), 3);
    }

    @Override
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }

    @AfterAll
    static void close() {
        LOG.close();
        POOL.close().andThen(closed -> VERTX.close());
    }
}
