package io.ledgerdesk.platform.eventstore.pg;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.IdempotencyContract;
import io.ledgerdesk.testing.TestDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The log in PostgreSQL keeps the contract. */
class PgEventLogIT extends IdempotencyContract {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static Node node;
    private final TenantId tenant = new TenantId("desk-" + COUNT.incrementAndGet());

    @BeforeAll
    static void start() {
        node = Node.on(TestDatabase.create());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Override
    protected EventLog log() {
        return node.log();
    }

    @Override
    protected TenantId tenant() {
        return tenant;
    }
}
