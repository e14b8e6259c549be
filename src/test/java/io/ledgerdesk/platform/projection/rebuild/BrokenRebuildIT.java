package io.ledgerdesk.platform.projection.rebuild;

import static io.ledgerdesk.platform.projection.rebuild.RebuildDesk.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.rebuild.Rebuild.State;
import io.ledgerdesk.testing.RebuildNode;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeps a rebuild, and that it leaves the live rows alone then. */
class BrokenRebuildIT {
    private static final String TALLY = "tally";
    private final RebuildDesk desk = new RebuildDesk(Tally.named(TALLY));
    private final RebuildNode node = desk.node(Tally.named(TALLY));
    private final CompletableFuture<Void> gate = new CompletableFuture<>();

    @BeforeEach
    void fill() {
        desk.add(200, "a", "b");
        desk.shown(TALLY, 200);
        desk.sql("UPDATE tally_total SET total = 3 WHERE word = 'a'");
    }

    @AfterEach
    void close() {
        gate.complete(null);
        desk.close();
    }

    @Test
    void twoAtOnceAreRefusedWhicheverNodeIsAsked() {
        UUID first = held(node);

        assertThatThrownBy(() -> desk.node(Tally.named(TALLY)).start(MAIN, TALLY, true))
                .hasMessageContaining("REBUILD_RUNNING")
                .hasMessageContaining(TALLY);

        gate.complete(null);
        assertThat(node.followed(MAIN, first).state()).isEqualTo(State.DONE);
        assertThat(node.rebuild(MAIN, TALLY).differences()).allMatch(table -> table.rows() == 0);
    }

    @Test
    void aNodeTakesOnNoMoreThanItMay() {
        RebuildNode small =
                desk.node(
                        new RebuildSettings(
                                50,
                                1,
                                RebuildDesk.QUICK.heartbeat(),
                                RebuildDesk.QUICK.silence(),
                                RebuildDesk.QUICK.switchLimit(),
                                2,
                                8),
                        Tally.named(TALLY));
        UUID first = held(small);
        assertThatThrownBy(() -> small.start(new TenantId("elsewhere"), TALLY, true))
                .hasMessageContaining("REBUILD_BUSY");
        gate.complete(null);
        small.end(MAIN, first);
        for (int i = 0; i < 3; i++) {
            await().ignoreExceptions().until(() -> small.check(MAIN, TALLY) != null);
        }
        assertThat(RebuildNode.answer(small.rebuilds.latest(MAIN, TALLY)))
                .hasSize(2)
                .noneMatch(rebuild -> rebuild.id().equals(first));
    }

    @Test
    void anUnknownReadModelIsRefused() {
        assertThatThrownBy(() -> node.start(MAIN, "nonsense", false))
                .hasMessageContaining("PROJECTION_UNKNOWN")
                .hasMessageContaining(TALLY);
    }

    @Test
    void aKilledConnectionFailsItAndANewOneCanStart() {
        UUID id = held(node);
        desk.sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name ="
                        + " 'ledgerdesk rebuild' AND datname = current_database()");
        gate.complete(null);

        Rebuild end = node.end(MAIN, id);

        assertThat(end.state()).isEqualTo(State.FAILED);
        assertThat(end.problem()).startsWith("REBUILD_CONNECTION_LOST");
        stillBroken();
        desk.log.gate = Uni.createFrom().voidItem();
        assertThat(node.rebuild(MAIN, TALLY).differences().getFirst().different()).isEqualTo(1);
    }

    @Test
    void oneWhoseNodeFellSilentReadsAsLostAndKeepsNoOther() {
        UUID id = node.rebuild(MAIN, TALLY).id();
        desk.sql(
                "UPDATE projection_rebuild SET state = 'RUNNING', finished_at = NULL,"
                        + " updated_at = now() - interval '11 seconds'");

        assertThat(desk.node().end(MAIN, id).state()).isEqualTo(State.LOST);
        node.rebuild(MAIN, TALLY);

        assertThat(desk.rows("SELECT state FROM projection_rebuild ORDER BY started_at"))
                .containsExactly("LOST", "DONE");
    }

    @Test
    void anEventThatCannotBeFoldedIsNamed() {
        RebuildNode failing = desk.node(new Tally(TALLY, 77, 1));

        Rebuild end = failing.end(MAIN, failing.start(MAIN, TALLY, false));

        assertThat(end.state()).isEqualTo(State.FAILED);
        assertThat(end.problem()).startsWith("PROJECTION_FAILED").contains("position 77)");
        assertThat(end.position()).isEqualTo(76);
        stillBroken();
    }

    @Test
    void anEventThatCannotBeFoldedDuringTheSwitchIsNamedToo() {
        RebuildNode failing = desk.node(new Tally(TALLY, 190, 1));

        Rebuild end = failing.end(MAIN, failing.start(MAIN, TALLY, false));

        assertThat(end.problem()).startsWith("PROJECTION_FAILED").contains("position 190)");
        stillBroken();
    }

    @Test
    void oneThatIsStoppedLeavesAllAsItWas() {
        UUID id = held(node);
        RebuildNode another = desk.node(Tally.named(TALLY));

        RebuildNode.answer(another.rebuilder.stop(MAIN, id));
        await().until(() ->
                desk.rows("SELECT 1 FROM projection_rebuild WHERE stop_asked").size() == 1);
        UUID beaten = id;
        String told = desk.rows("SELECT updated_at::text FROM projection_rebuild").getFirst();
        await().until(() ->
                !desk.rows(
                                "SELECT updated_at::text FROM projection_rebuild WHERE id = '"
                                        + beaten
                                        + "'")
                        .getFirst()
                        .equals(told));
        await().pollDelay(RebuildDesk.QUICK.heartbeat().multipliedBy(3)).until(() -> true);
        gate.complete(null);

        Rebuild end = another.end(MAIN, id);
        assertThat(end.state()).isEqualTo(State.STOPPED);
        assertThat(end.problem()).startsWith("REBUILD_STOPPED");
        stillBroken();
        assertThatThrownBy(() -> RebuildNode.answer(node.rebuilder.stop(MAIN, UUID.randomUUID())))
                .hasMessageContaining("REBUILD_NOT_FOUND");
    }

    @Test
    void aTableWithoutTheTenantInFrontIsRefused() {
        desk.sql(
                "ALTER TABLE tally_entry DROP CONSTRAINT tally_entry_pkey,"
                        + " ADD PRIMARY KEY (position, line, tenant)");

        Rebuild end = node.end(MAIN, node.start(MAIN, TALLY, false));

        assertThat(end.problem()).startsWith("REBUILD_IMPOSSIBLE").contains("tally_entry");
    }

    /** One that has begun and cannot read the log before the gate opens. */
    private UUID held(RebuildNode on) {
        desk.log.gate = Uni.createFrom().completionStage(gate);
        UUID id = on.start(MAIN, TALLY, false);
        await().until(() ->
                desk.rows("SELECT state FROM projection_rebuild WHERE id = '" + id + "'")
                        .equals(List.of("RUNNING")));
        return id;
    }

    private void stillBroken() {
        assertThat(desk.rows("SELECT total FROM tally_total ORDER BY word"))
                .containsExactly("3", "100");
    }
}
