package io.ledgerdesk.platform.eventstore.pg;

import static io.ledgerdesk.platform.eventstore.Appends.always;
import static io.ledgerdesk.platform.eventstore.Appends.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog.Registration;
import io.ledgerdesk.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Listeners hear of every advance, whatever happens to the connection. */
class AdvanceFeedIT {
    private static final TenantId ONE = new TenantId("one");
    private static final TenantId TWO = new TenantId("two");
    private static final String LISTENING = "query LIKE 'LISTEN%' AND datname = current_database()";
    private final TestDatabase database = TestDatabase.create();
    private final Map<TenantId, Long> heard = new ConcurrentHashMap<>();
    private final Node writer = Node.on(database);
    private final List<Node> readers = new ArrayList<>();

    @AfterEach
    void stop() {
        readers.forEach(Node::close);
        writer.close();
    }

    @Test
    void whatAnotherNodeWroteIsHeard() {
        listenWithPollEvery(Duration.ofHours(1));
        append(ONE);
        append(TWO);
        append(TWO);
        expect(Map.of(ONE, 1L, TWO, 2L));
    }

    @Test
    void aKilledConnectionIsReplacedAndNothingIsMissed() throws SQLException {
        listenWithPollEvery(Duration.ofHours(1));
        append(ONE);
        expect(Map.of(ONE, 1L));
        killListeners();
        append(TWO);
        expect(Map.of(ONE, 1L, TWO, 1L));
        append(ONE);
        expect(Map.of(ONE, 2L, TWO, 1L));
    }

    @Test
    void withoutNotificationsTheHeadsAreLookedAt() throws SQLException {
        listenWithPollEvery(Duration.ofMillis(100));
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO head VALUES ('one', 7, now(), '\\x00'::bytea)");
        }
        expect(Map.of(ONE, 7L));
    }

    @Test
    void afterTheEndOfARegistrationNothingIsHeard() {
        Node reader = nodeWithPollEvery(Duration.ofHours(1));
        Registration registration = reader.log().onAdvance(heard::put);
        append(ONE);
        expect(Map.of(ONE, 1L));
        registration.close();
        Map<TenantId, Long> other = new ConcurrentHashMap<>();
        reader.log().onAdvance(other::put);
        append(ONE);
        await().until(() -> other.containsKey(ONE));
        assertThat(heard).containsExactly(Map.entry(ONE, 1L));
    }

    @Test
    void aFailingListenerDoesNotKeepOthersFromHearing() {
        Node reader = nodeWithPollEvery(Duration.ofHours(1));
        Map<TenantId, Long> other = new ConcurrentHashMap<>();
        reader.log()
                .onAdvance((tenant, head) -> {
                    throw new IllegalStateException("planted");
                });
        reader.log().onAdvance(other::put);
        append(ONE);
        await().until(() -> other.containsKey(ONE));
    }

    private void listenWithPollEvery(Duration poll) {
        nodeWithPollEvery(poll).log().onAdvance(heard::put);
    }

    private Node nodeWithPollEvery(Duration poll) {
        EventStoreSettings usual = EventStoreSettings.defaults();
        Node reader =
                Node.on(
                        database.connectOptions(),
                        new EventStoreSettings(
                                usual.maxBatch(),
                                usual.maxBatchBytes(),
                                usual.batchesInFlight(),
                                usual.maxWaiting(),
                                usual.sourcingLimit(),
                                64,
                                poll,
                                Duration.ofMillis(50),
                                usual.resolveWithin(),
                                1));
        await().until(() -> count("SELECT count(*) FROM pg_stat_activity WHERE " + LISTENING) >= 2);
        readers.add(reader);
        return reader;
    }

    private void expect(Map<TenantId, Long> heads) {
        await().untilAsserted(() -> assertThat(heard).containsExactlyInAnyOrderEntriesOf(heads));
    }

    private void append(TenantId tenant) {
        writer.log().append(always(tenant, event("A"))).await().atMost(Duration.ofSeconds(20));
    }

    private void killListeners() throws SQLException {
        count("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE " + LISTENING);
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
