package io.ledgerdesk.platform.eventstore.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.Appends;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.eventstore.pg.Node;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict.Broken;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict.Intact;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict.Kind;
import io.ledgerdesk.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A desk of 10,000 events: intact it verifies, and each of 200 tamperings is named. */
class HistoryVerifierIT {
    private static final TenantId TENANT = TenantId.MAIN;
    private static final int EVENTS = 10_000;
    private static final int TAMPERINGS = 200;
    private static final long SEED = 20_260_101L;
    private static TestDatabase database;
    private static Node node;

    @BeforeAll
    static void aDeskOfTenThousandEvents() {
        database = TestDatabase.create();
        node = Node.on(database);
        for (int batch = 0; batch < 10; batch++) {
            NewEvent[] events =
                    IntStream.range(0, EVENTS / 10)
                            .mapToObj(HistoryVerifierIT::anEvent)
                            .toArray(NewEvent[]::new);
            node.log().append(Appends.always(TENANT, events)).await().atMost(patience());
        }
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void anIntactHistoryVerifiesUpToItsHead() {
        byte[] head =
                node.log()
                        .readAfter(TENANT, EVENTS - 1, 1)
                        .await()
                        .atMost(patience())
                        .getFirst()
                        .hash();
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Intact.class,
                        intact -> {
                            assertThat(intact.events()).isEqualTo(EVENTS);
                            assertThat(intact.sealedUpTo()).isEqualTo(EVENTS);
                            assertThat(intact.hash()).isEqualTo(head);
                        });
    }

    @Test
    void aDeskWithoutEventsIsIntact() {
        assertThat(
                        new HistoryVerifier(node.pool())
                                .verifyHistory(new TenantId("empty"))
                                .await()
                                .atMost(patience()))
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.sealedUpTo()).isZero());
    }

    @Test
    void eachOfTwoHundredTamperingsIsNamed() throws SQLException {
        Random random = new Random(SEED);
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(true);
            for (int i = 0; i < TAMPERINGS; i++) {
                Tampering tampering = Tampering.any(i, random, EVENTS);
                String described = "tampering " + i + " of seed " + SEED + ": " + tampering;
                tampering.apply(connection);
                HistoryVerdict verdict = verify();
                tampering.undo(connection);
                assertThat(verdict)
                        .as(described)
                        .isInstanceOfSatisfying(
                                Broken.class,
                                broken -> {
                                    assertThat(broken.position())
                                            .as(described)
                                            .isEqualTo(tampering.position());
                                    assertThat(broken.kind())
                                            .as(described)
                                            .isEqualTo(tampering.kind());
                                    if (tampering.kind() == Kind.ALTERED) {
                                        assertThat(broken.eventId()).as(described).isNotNull();
                                    }
                                });
            }
        }
        assertThat(verify()).isInstanceOf(Intact.class);
    }

    @Test
    void anAlteredHeadIsNoticed() throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE kept AS SELECT * FROM head");
            statement.execute("UPDATE head SET hash = sha256(hash)");
            HistoryVerdict altered = verify();
            statement.execute("UPDATE head SET position = position + 1");
            HistoryVerdict missing = verify();
            statement.execute("DELETE FROM head");
            HistoryVerdict unexpected = verify();
            statement.execute("INSERT INTO head SELECT * FROM kept");
            assertThat(altered)
                    .extracting("kind", "position")
                    .containsExactly(Kind.ALTERED, 10_000L);
            assertThat(missing)
                    .extracting("kind", "position")
                    .containsExactly(Kind.MISSING, 10_001L);
            assertThat(unexpected)
                    .extracting("kind", "position")
                    .containsExactly(Kind.UNEXPECTED, 1L);
        }
    }

    @Test
    void theLogRefusesToBeChanged() throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            for (String change :
                    Arrays.asList(
                            "UPDATE event SET stream = 'x' WHERE position = 5",
                            "DELETE FROM event WHERE position = 5",
                            "TRUNCATE event",
                            "UPDATE event_tag SET type = 'x'",
                            "DELETE FROM event_tag",
                            "TRUNCATE event_tag")) {
                assertThat(catchThrowable(() -> statement.execute(change)))
                        .as(change)
                        .hasMessageContaining("LEDGER_IS_APPEND_ONLY");
            }
        }
    }

    private static NewEvent anEvent(int number) {
        Tag ticket = Appends.ticket("t" + number % 700);
        return Appends.event(
                UuidCreator.getTimeOrderedEpoch(),
                number % 3 == 0 ? "ticket.TicketRegistered" : "ticket.NoteAdded",
                "{\"number\":" + number + ",\"text\":\"" + "x".repeat(number % 50) + "\"}",
                ticket,
                new Tag("desk", "first"));
    }

    private static HistoryVerdict verify() {
        return new HistoryVerifier(node.pool()).verifyHistory(TENANT).await().atMost(patience());
    }

    private static Duration patience() {
        return Duration.ofSeconds(60);
    }
}
