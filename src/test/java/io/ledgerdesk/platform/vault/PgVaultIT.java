package io.ledgerdesk.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.testing.TestDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PgVaultIT {
    private static final TenantId MAIN = TenantId.MAIN;
    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BORIS = new PersonId("boris");
    private static final MasterKeys MASTER =
            new MasterKeys(MasterKey.parse(MasterKey.generate(), "test"), List.of());
    private static final PgVault.Limits LIMITS =
            new PgVault.Limits(1_000, Duration.ofMinutes(1), Duration.ofMillis(500), 10_000);

    private final TestDatabase database = TestDatabase.create();
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool =
            PgBuilder.pool()
                    .with(new PoolOptions().setMaxSize(4))
                    .connectingTo(database.connectOptions())
                    .using(vertx)
                    .build();
    private final PgVault one = new PgVault(pool, MASTER, LIMITS);
    private final PgVault other = new PgVault(pool, MASTER, LIMITS);

    @AfterEach
    void close() {
        answer(Uni.createFrom().completionStage(() -> pool.close().toCompletionStage()));
        answer(Uni.createFrom().completionStage(() -> vertx.close().toCompletionStage()));
    }

    @Test
    void aKeyIsMadeOnceAndIsTheSameOnEveryNode() {
        Map<PersonId, DataKey> written = answer(one.keysForWriting(MAIN, Set.of(ANNA, BORIS)));

        assertThat(written).containsOnlyKeys(ANNA, BORIS);
        assertThat(written.get(ANNA)).isNotEqualTo(written.get(BORIS));
        assertThat(answer(other.keysForReading(MAIN, Set.of(ANNA, BORIS)))).isEqualTo(written);
        assertThat(answer(other.keysForWriting(MAIN, Set.of(ANNA, BORIS)))).isEqualTo(written);
    }

    @Test
    void nodesThatRaceForAPersonsFirstKeyAgree() {
        Set<PersonId> persons =
                IntStream.range(0, 50)
                        .mapToObj(i -> new PersonId("p" + i))
                        .collect(Collectors.toSet());
        List<Uni<Map<PersonId, DataKey>>> races = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            races.add((i % 2 == 0 ? one : other).keysForWriting(MAIN, persons));
        }

        List<Map<PersonId, DataKey>> answers = answer(Uni.join().all(races).andFailFast());

        assertThat(answers).hasSize(40).containsOnly(answers.getFirst());
    }

    @Test
    void tenantsShareNoKey() {
        DataKey main = answer(one.keysForWriting(MAIN, Set.of(ANNA))).get(ANNA);
        TenantId second = new TenantId("second");

        assertThat(answer(one.keysForReading(second, Set.of(ANNA)))).isEmpty();
        assertThat(answer(one.keysForWriting(second, Set.of(ANNA))).get(ANNA)).isNotEqualTo(main);
        answer(one.destroy(second, ANNA));
        assertThat(answer(one.keysForReading(MAIN, Set.of(ANNA)))).containsOnlyKeys(ANNA);
    }

    @Test
    void aDestroyedKeyIsGoneOnEveryNodeWhenDestroyAnswers() throws SQLException {
        answer(one.keysForWriting(MAIN, Set.of(ANNA, BORIS)));
        answer(other.keysForReading(MAIN, Set.of(ANNA, BORIS)));

        assertThat(answer(one.destroy(MAIN, ANNA))).isTrue();

        for (PgVault node : List.of(one, other)) {
            assertThat(answer(node.keysForReading(MAIN, Set.of(ANNA, BORIS))))
                    .containsOnlyKeys(BORIS);
            assertThatThrownBy(() -> answer(node.keysForWriting(MAIN, Set.of(ANNA))))
                    .hasMessageStartingWith("PERSON_ERASED");
            assertThat(answer(node.keysForWriting(MAIN, Set.of(BORIS)))).containsOnlyKeys(BORIS);
        }
        assertThat(answer(other.destroy(MAIN, ANNA))).isFalse();
        try (Connection connection = database.connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT wrapped FROM person_key WHERE person = 'anna'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBytes(1)).isNull();
        }
    }

    @Test
    void aBusyNodeNoticesAnErasureElsewhereWhileItKeepsUsingKeys() {
        answer(one.keysForWriting(MAIN, Set.of(ANNA, BORIS)));
        Uni<Boolean> erasure = other.destroy(MAIN, ANNA);
        var erased = erasure.subscribeAsCompletionStage();
        while (!erased.isDone()) {
            answer(one.keysForReading(MAIN, Set.of(ANNA, BORIS)));
        }

        assertThat(answer(one.keysForReading(MAIN, Set.of(ANNA)))).isEmpty();
    }

    @Test
    void aTamperedKeyIsFoundAndNamed() throws SQLException {
        answer(one.keysForWriting(MAIN, Set.of(ANNA, BORIS)));
        database.connect()
                .createStatement()
                .executeUpdate(
                        "UPDATE person_key SET wrapped = (SELECT wrapped FROM person_key WHERE"
                                + " person = 'boris') WHERE person = 'anna'");

        assertThatThrownBy(() -> answer(other.keysForReading(MAIN, Set.of(ANNA))))
                .hasMessageStartingWith("PERSON_KEY_UNREADABLE")
                .hasMessageContaining("anna");
        assertThat(answer(other.keysForReading(MAIN, Set.of(BORIS)))).containsOnlyKeys(BORIS);
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
