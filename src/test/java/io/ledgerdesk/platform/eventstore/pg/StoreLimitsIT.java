package io.ledgerdesk.platform.eventstore.pg;

import static io.ledgerdesk.platform.eventstore.Appends.always;
import static io.ledgerdesk.platform.eventstore.Appends.appended;
import static io.ledgerdesk.platform.eventstore.Appends.claiming;
import static io.ledgerdesk.platform.eventstore.Appends.event;
import static io.ledgerdesk.platform.eventstore.Appends.key;
import static io.ledgerdesk.platform.eventstore.Appends.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.CommandKey;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.testing.TestDatabase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bounds hold, each with an answer that says what to do; and what was written outlives a node. */
class StoreLimitsIT {
    private static final TenantId TENANT = TenantId.MAIN;
    private final TestDatabase database = TestDatabase.create();
    private Node node = nodeWith(5, 10);

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aFullQueueIsBusyAndWritesTheRest() throws SQLException {
        get(node.log().append(always(TENANT, event("A"))));
        List<CompletableFuture<Boolean>> answers;
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT 1 FROM head FOR UPDATE");
            answers =
                    IntStream.range(0, 100)
                            .mapToObj(i ->
                                    node.log()
                                            .append(always(TENANT, event("B")))
                                            .map(written -> true)
                                            .onFailure(StoreLimitsIT::isBusy)
                                            .recoverWithItem(false)
                                            .subscribeAsCompletionStage())
                            .toList();
            connection.rollback();
        }
        long written =
                answers.stream().map(CompletableFuture::join).filter(Boolean::booleanValue).count();
        assertThat(written).isBetween(5L, 99L);
        assertThat(get(node.log().head(TENANT))).isEqualTo(written + 1);
    }

    @Test
    void tooManyEventsForOneDecisionIsSaid() {
        for (int i = 0; i < 11; i++) {
            get(node.log().append(always(TENANT, event("A", ticket("1")), event("A"))));
        }
        assertThatThrownBy(() ->
                        get(
                                node.log()
                                        .source(
                                                TENANT,
                                                EventCriteria.tagged(ticket("1")),
                                                Long.MAX_VALUE)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("EVENTS_TOO_MANY")
                .hasMessageContaining("sourcing-limit");
        assertThat(get(node.log().source(TENANT, EventCriteria.tagged(ticket("1")), 19)).events())
                .hasSize(10);
    }

    @Test
    void whatTheDatabaseCannotStoreFailsAlone() {
        node.close();
        node = nodeWith(1000, 1000);
        List<String> outcomes =
                Multi.createFrom()
                        .items(IntStream.range(0, 60).boxed())
                        .onItem()
                        .transformToUniAndMerge(i ->
                                node.log()
                                        .append(
                                                always(
                                                        TENANT,
                                                        event(
                                                                i == 30 ? "bad\0" : "good",
                                                                ticket("t" + i))))
                                        .map(written -> "written")
                                        .onFailure(Fault.class)
                                        .recoverWithItem(fault -> ((Fault) fault).code()))
                        .collect()
                        .asList()
                        .await()
                        .atMost(Duration.ofSeconds(30));
        assertThat(outcomes).filteredOn("written"::equals).hasSize(59);
        assertThat(outcomes).filteredOn("EVENT_NOT_STORABLE"::equals).hasSize(1);
        assertThat(get(node.log().head(TENANT))).isEqualTo(59);
    }

    @Test
    void aNodeThatStartsAgainGoesOnWhereTheLogEnds() {
        get(node.log().append(always(TENANT, event("A", ticket("1")), event("B"))));
        node.close();
        node = nodeWith(5, 10);
        assertThat(get(node.log().head(TENANT))).isEqualTo(2);
        assertThat(get(node.log().append(always(TENANT, event("C"))))).satisfies(appended(3, 3));
        assertThat(
                        get(node.log()
                                        .source(
                                                TENANT,
                                                EventCriteria.tagged(ticket("1")),
                                                Long.MAX_VALUE))
                                .events())
                .hasSize(1);
    }

    @Test
    void oldReceiptsAreForgottenExceptTheDesksOwn() {
        CommandKey ofAgent = key(UUID.randomUUID(), 1);
        CommandKey ofDesk =
                new CommandKey(
                        Actor.Kind.SYSTEM, new PersonId("policy"), UUID.randomUUID(), new byte[32]);
        get(node.log().append(claiming(TENANT, ofAgent, "ticket:1", 0, event("A"))));
        get(node.log().append(claiming(TENANT, ofDesk, "ticket:1", 0, event("A"))));
        Receipts receipts = new Receipts(node.pool());
        Instant now = Instant.now();
        assertThat(get(receipts.forget(TENANT, now.minusSeconds(60), 100))).isZero();
        assertThat(get(receipts.forget(TENANT, now.plusSeconds(60), 100))).isEqualTo(1);
        assertThat(get(node.log().findReceipt(TENANT, ofAgent))).isEmpty();
        assertThat(get(node.log().findReceipt(TENANT, ofDesk))).isPresent();
    }

    private Node nodeWith(int maxWaiting, int sourcingLimit) {
        EventStoreSettings usual = EventStoreSettings.defaults();
        return Node.on(
                database.connectOptions(),
                new EventStoreSettings(
                        usual.maxBatch(),
                        usual.maxBatchBytes(),
                        usual.batchesInFlight(),
                        maxWaiting,
                        sourcingLimit,
                        64,
                        usual.poll(),
                        usual.reconnect(),
                        usual.resolveWithin(),
                        usual.rememberedHeads()));
    }

    private static boolean isBusy(Throwable failure) {
        return failure instanceof Fault fault && fault.code().equals("STORE_BUSY");
    }

    private static <T> T get(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(30));
    }
}
