package io.ledgerdesk.platform.accessrecord;

import static io.ledgerdesk.testing.CardNode.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.platform.accessrecord.Access.Subject;
import io.ledgerdesk.platform.accessrecord.AccessRecords.Place;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.workplace.MovableClock;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who was shown what is written once, found again, and forgotten in time. */
class AccessRecordIT {
    private static final AccessFilter ALL = new AccessFilter(null, null, null, null, null);
    private static final Caller ANNA = caller(Actor.Kind.AGENT, "anna");
    private static final Caller BORIS = caller(Actor.Kind.AGENT, "boris");
    private static final Caller OLGA = caller(Actor.Kind.REQUESTER, "olga");

    private final TestDatabase database = TestDatabase.create();
    private final TestNode node = new TestNode(database, List.of());
    private final AccessRecords records = new AccessRecords(new Pool(node.pool));
    private final MovableClock clock = new MovableClock();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void theSameAgainIsOneRecordAndListsAreOneEach() {
        AccessBuffer buffer = buffer(Map.of());

        buffer.record(ANNA, Access.ticket("ticket", "t1"));
        buffer.record(ANNA, Access.ticket("ticket", "t1"));
        buffer.record(ANNA, Access.ticket("conversation", "t1"));
        buffer.record(BORIS, Access.ticket("ticket", "t1"));
        buffer.record(ANNA, Access.tickets("queue", 50));
        buffer.record(ANNA, Access.tickets("queue", 50));
        buffer.record(ANNA, Access.tickets("queue", 0));
        buffer.record(ANNA, Access.file("download", "t1", "f1"));

        awaitWritten(buffer);
        assertThat(page(ALL, 100, null)).hasSize(6);
        assertThat(page(new AccessFilter("anna", "t1", null, null, null), 100, null))
                .extracting(AccessEntry::access)
                .containsExactlyInAnyOrder(
                        Access.ticket("ticket", "t1"),
                        Access.ticket("conversation", "t1"),
                        new Access("download", Subject.FILE, "t1", "f1", 1));
    }

    @Test
    void whoseReadingIsRecordedIsConfigured() {
        AccessBuffer staff = buffer(Map.of());
        AccessBuffer everybody = buffer(Map.of("who", "ALL"));
        AccessBuffer nobody = buffer(Map.of("who", "OFF"));

        List.of(staff, everybody, nobody)
                .forEach(one -> one.record(OLGA, Access.ticket("ticket", "t1")));
        nobody.record(ANNA, Access.ticket("ticket", "t1"));

        assertThat(staff.unwritten()).isEmpty();
        assertThat(nobody.unwritten()).isEmpty();
        awaitWritten(everybody);
        assertThat(page(ALL, 100, null))
                .singleElement()
                .satisfies(entry -> assertThat(entry.person()).isEqualTo(OLGA.actor().id()));
    }

    @Test
    void aListIsReadByThePageTheLatestFirst() {
        AccessBuffer buffer = buffer(Map.of());
        for (int i = 0; i < 5; i++) {
            buffer.record(ANNA, Access.ticket("ticket", "t" + i));
            clock.advance(Duration.ofSeconds(1));
        }
        awaitWritten(buffer);

        List<AccessEntry> first = page(ALL, 2, null);
        AccessEntry last = first.getLast();
        List<AccessEntry> rest = page(ALL, 100, new Place(last.at(), last.id()));

        assertThat(first).extracting(entry -> entry.access().ticket()).containsExactly("t4", "t3");
        assertThat(rest)
                .extracting(entry -> entry.access().ticket())
                .containsExactly("t2", "t1", "t0");
        Instant from = rest.getFirst().at();
        assertThat(page(new AccessFilter(null, null, "ticket", from, last.at()), 9, null))
                .containsExactly(rest.getFirst());
        assertThat(answer(records.page(new TenantId("north"), ALL, 100, null))).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsKeptAndWhatHasNoRoomIsNotShown() throws SQLException {
        AccessBuffer buffer = buffer(Map.of("max-waiting", "2", "retry", "20ms"));
        execute("ALTER TABLE access_record RENAME TO away");
        buffer.record(ANNA, Access.ticket("ticket", "t1"));
        buffer.record(ANNA, Access.ticket("ticket", "t2"));

        assertThatThrownBy(() -> buffer.record(ANNA, Access.ticket("ticket", "t3")))
                .hasMessageStartingWith("STORE_BUSY");
        assertThat(buffer.unwritten()).hasSize(2);
        execute("ALTER TABLE away RENAME TO access_record");
        awaitWritten(buffer);
        buffer.record(ANNA, Access.ticket("ticket", "t3"));
        awaitWritten(buffer);

        assertThat(page(ALL, 100, null)).hasSize(3);
    }

    @Test
    void whatWaitsIsWrittenAtTheEndAndNothingTwice() throws SQLException {
        List<AccessEntry> left =
                List.of(
                        entry(Access.ticket("ticket", "t1")),
                        entry(Access.export("exportHistory", "e1", 7)));
        answer(records.write(left.subList(0, 1)));
        try (Connection connection = database.connect()) {
            LastAccesses.write(connection, left);
        }

        assertThat(page(ALL, 100, null)).containsExactlyInAnyOrderElementsOf(left);
    }

    @Test
    void theOldestAreForgotten() {
        AccessEntry old = entry(Access.ticket("ticket", "t1"));
        clock.advance(Duration.ofDays(1));
        AccessEntry young = entry(Access.ticket("ticket", "t2"));
        answer(records.write(List.of(old, young)));

        assertThat(answer(records.forget(TenantId.MAIN, young.at(), 1))).isEqualTo(1);
        assertThat(answer(records.forget(TenantId.MAIN, young.at(), 1))).isZero();
        assertThat(page(ALL, 100, null)).containsExactly(young);
    }

    private AccessEntry entry(Access access) {
        return new AccessEntry(
                TenantId.MAIN,
                clock.instant(),
                UUID.randomUUID(),
                Actor.Kind.AGENT,
                ANNA.actor().id(),
                access);
    }

    private List<AccessEntry> page(AccessFilter filter, int size, @Nullable Place behind) {
        return answer(records.page(TenantId.MAIN, filter, size, behind));
    }

    private static void awaitWritten(AccessBuffer buffer) {
        await().atMost(Duration.ofSeconds(15)).until(() -> buffer.unwritten().isEmpty());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private AccessBuffer buffer(Map<String, String> keys) {
        SmallRyeConfigBuilder config =
                new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .addDiscoveredConverters()
                        .withDefaultValue("ledgerdesk.access-record.linger", "5ms")
                        .withMapping(AccessRecordSettings.class);
        keys.forEach(
                (key, value) -> config.withDefaultValue("ledgerdesk.access-record." + key, value));
        return new AccessBuffer(
                records,
                config.build().getConfigMapping(AccessRecordSettings.class),
                clock,
                node.vertx);
    }

    private static Caller caller(Actor.Kind kind, String id) {
        return new Caller(
                TenantId.MAIN,
                new Actor(kind, new PersonId(id), id),
                Set.of(),
                Authority.UNLIMITED);
    }
}
