package io.ledgerdesk.platform.eventstore.pg;

import static io.ledgerdesk.platform.eventstore.Appends.always;
import static io.ledgerdesk.platform.eventstore.Appends.appended;
import static io.ledgerdesk.platform.eventstore.Appends.claiming;
import static io.ledgerdesk.platform.eventstore.Appends.event;
import static io.ledgerdesk.platform.eventstore.Appends.key;
import static io.ledgerdesk.platform.eventstore.Appends.onlyIf;
import static io.ledgerdesk.platform.eventstore.Appends.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Appended;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.testing.TestDatabase;
import io.smallrye.mutiny.Multi;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An append whose connection dies before the answer is done once, and its writer is told so. */
class LostAnswerIT {
    private static final TenantId TENANT = TenantId.MAIN;
    private static final Tag TICKET = ticket("1");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final TestDatabase database = TestDatabase.create();
    private LossyProxy proxy;
    private Node node;

    @BeforeEach
    void start() {
        proxy = new LossyProxy(database.connectOptions());
        node = nodeThatResolvesWithin(Duration.ofSeconds(30));
        append(always(TENANT, event("Warm")));
    }

    @AfterEach
    void stop() {
        node.close();
        proxy.close();
    }

    @Test
    void anAppendWhoseAnswerIsLostIsFoundToBeDone() {
        proxy.loseAnswers(1);
        assertThat(append(conditional())).satisfies(appended(2, 2));
        assertThat(proxy.hasLostAll()).isTrue();
        assertThat(head()).isEqualTo(2);
    }

    @Test
    void anAppendThatNeverArrivedIsDoneOnce() {
        proxy.loseRequests(1);
        assertThat(append(conditional())).satisfies(appended(2, 2));
        assertThat(proxy.hasLostAll()).isTrue();
        assertThat(head()).isEqualTo(2);
    }

    @Test
    void aCommandWhoseAnswerIsLostHasOneReceipt() {
        var key = key(UUID.randomUUID(), 1);
        proxy.loseAnswers(1);
        assertThat(append(claiming(TENANT, key, "ticket:1", 1, event("A", TICKET))))
                .satisfies(appended(2, 2));
        assertThat(node.log().findReceipt(TENANT, key).await().atMost(PATIENCE))
                .contains(new AppendOutcome.AlreadyDone(new AppendOutcome.Receipt("ticket:1", 2)));
    }

    @Test
    void aBackendKilledInTheMiddleOfABatchLeavesItUndoneAndItIsDoneAgain() throws SQLException {
        CompletableFuture<AppendOutcome> outcome;
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT 1 FROM head FOR UPDATE");
            outcome = node.log().append(conditional()).subscribeAsCompletionStage();
            Awaitility.await()
                    .until(() -> {
                        try (var killed =
                                statement.executeQuery(
                                        "SELECT pg_terminate_backend(pid) FROM"
                                                + " pg_stat_activity WHERE wait_event_type"
                                                + " = 'Lock' AND datname ="
                                                + " current_database()")) {
                            return killed.next();
                        }
                    });
            connection.rollback();
        }
        assertThat(outcome).succeedsWithin(PATIENCE).satisfies(appended(2, 2));
        assertThat(head()).isEqualTo(2);
    }

    @Test
    void ofManyAppendsOverABadLineEachIsDoneOnce() {
        List<AppendOutcome> outcomes =
                Multi.createFrom()
                        .items(IntStream.range(0, 400).boxed())
                        .onItem()
                        .transformToUni(i -> {
                            if (i % 80 == 40) {
                                proxy.loseAnswers(2);
                            }
                            return node.log().append(always(TENANT, event("A", ticket("t" + i))));
                        })
                        .merge(20)
                        .collect()
                        .asList()
                        .await()
                        .atMost(Duration.ofSeconds(60));
        assertThat(outcomes.stream().map(outcome -> ((Appended) outcome).last()))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 401).boxed().toList());
        assertThat(head()).isEqualTo(401);
    }

    @Test
    void withoutADatabaseNothingIsWrittenAndTheStoreSaysSo() {
        proxy.refuse(true);
        try (Node cut = nodeThatResolvesWithin(Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> appendTo(cut, conditional()))
                    .hasMessageContaining("STORE_UNAVAILABLE");
            assertThatThrownBy(() -> cut.log().head(TENANT).await().atMost(PATIENCE))
                    .hasMessageContaining("STORE_UNAVAILABLE");
        }
        assertThat(head()).isEqualTo(1);
    }

    @Test
    void anOutcomeThatCannotBeLearnedInTimeIsReportedAsUnknown() {
        try (Node cut = nodeThatResolvesWithin(Duration.ofMillis(300))) {
            appendTo(cut, always(TENANT, event("Warm")));
            proxy.loseAnswers(1);
            proxy.refuse(true);
            // other connections of the pool would bring the answer
            proxy.loseAnswers(100);
            assertThatThrownBy(() -> appendTo(cut, conditional()))
                    .hasMessageContaining("STORE_ANSWER_LOST");
        }
    }

    private static AppendRequest conditional() {
        return onlyIf(TENANT, EventCriteria.tagged(TICKET), 0, event("A", TICKET));
    }

    private Node nodeThatResolvesWithin(Duration limit) {
        EventStoreSettings usual = EventStoreSettings.defaults();
        return Node.on(
                proxy.options(),
                new EventStoreSettings(
                        usual.maxBatch(),
                        usual.maxBatchBytes(),
                        usual.batchesInFlight(),
                        usual.maxWaiting(),
                        usual.sourcingLimit(),
                        64,
                        Duration.ofHours(1),
                        Duration.ofMillis(50),
                        limit,
                        10));
    }

    private AppendOutcome append(AppendRequest request) {
        return appendTo(node, request);
    }

    private static AppendOutcome appendTo(Node to, AppendRequest request) {
        return to.log().append(request).await().atMost(PATIENCE);
    }

    private long head() {
        proxy.loseAnswers(0);
        proxy.refuse(false);
        return node.log().head(TENANT).await().atMost(PATIENCE);
    }
}
