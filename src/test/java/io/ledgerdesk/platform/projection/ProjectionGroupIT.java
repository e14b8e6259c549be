package io.ledgerdesk.platform.projection;

import static io.ledgerdesk.platform.projection.ProjectionDesk.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.ProjectionDesk.Seen;
import io.ledgerdesk.platform.projection.ProjectionStatus.State;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Projections that go together, and one that cannot go with the others. */
class ProjectionGroupIT {
    private static final TenantId MAIN = TenantId.MAIN;

    private final ProjectionDesk desk = new ProjectionDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void oneReadOneDecodingAndOneCommitServeAll() {
        add(300);
        desk.node(Seen.named("card"), Seen.named("queue"), Seen.named("touch"));
        eventuallySeen("card", 300);
        eventuallySeen("queue", 300);
        eventuallySeen("touch", 300);
        assertThat(desk.log.opened).hasValue(300);
        assertThat(commits()).as("of rows of all three").isEqualTo((300 + 6) / 7);
    }

    @Test
    void oneThatFailsGoesAloneAndComesBackWhenItIsMended() {
        AtomicBoolean broken = new AtomicBoolean(true);
        ProjectionRunner node =
                desk.node(
                        new Seen(
                                "weak",
                                batch -> broken.get() ? failed() : Uni.createFrom().voidItem()),
                        Seen.named("card"),
                        Seen.named("queue"));
        add(20);
        eventuallySeen("card", 20);
        eventuallySeen("queue", 20);
        await().until(() -> state(node, "weak") == State.PAUSED);
        add(20);
        eventuallySeen("card", 40);
        assertThat(desk.seen("weak", MAIN)).isEmpty();
        broken.set(false);
        eventuallySeen("weak", 40);
        eventuallyTogether("weak", "card", "queue");
    }

    @Test
    void oneThatIsFarBehindCatchesUpAndThenGoesWithTheOthers() {
        desk.node(Seen.named("card"), Seen.named("queue"));
        add(200);
        eventuallySeen("card", 200);
        desk.stopAll();
        CompletableFuture<Void> gate = new CompletableFuture<>();
        desk.node(
                Seen.named("card"),
                Seen.named("queue"),
                new Seen("young", batch -> Uni.createFrom().completionStage(gate)));
        add(50);
        eventuallySeen("card", 250);
        eventuallySeen("queue", 250);
        assertThat(desk.seen("young", MAIN)).isEmpty();
        gate.complete(null);
        eventuallySeen("young", 250);
        eventuallyTogether("young", "card", "queue");
    }

    @Test
    void whoIsFencedStepsDownAndTheOthersGoOnInTheSameBatch() {
        ProjectionRunner node = desk.node(Seen.named("card"), Seen.named("queue"));
        add(1);
        eventuallySeen("queue", 1);
        CompletableFuture<Void> decoding = new CompletableFuture<>();
        desk.log.gate = Uni.createFrom().completionStage(decoding);
        int reads = desk.log.reads.get();
        add(1);
        await().until(() -> desk.log.reads.get() > reads);
        desk.steal("card");
        desk.log.gate = Uni.createFrom().voidItem();
        decoding.complete(null);
        eventuallySeen("queue", 2);
        await().until(() -> state(node, "card") == State.STANDBY);
        assertThat(desk.seen("card", MAIN)).isEqualTo(upTo(1));
        add(3);
        eventuallySeen("queue", 5);
        desk.sql("UPDATE projection_lease SET until = now() WHERE owner = 'thief'");
        eventuallySeen("card", 5);
        eventuallyTogether("card", "queue");
    }

    @Test
    void oneWhoseCheckpointIsHeldKeepsNoOther() throws SQLException {
        desk.node(Seen.named("card"), Seen.named("queue"));
        add(1);
        eventuallySeen("card", 1);
        try (var holder = desk.database.connect()) {
            holder.setAutoCommit(false);
            holder.createStatement()
                    .execute(
                            "SELECT FROM projection_checkpoint WHERE projection = 'card'"
                                    + " FOR UPDATE");
            add(10);
            eventuallySeen("queue", 11);
            assertThat(desk.seen("card", MAIN)).isEqualTo(upTo(1));
            holder.rollback();
        }
        eventuallySeen("card", 11);
        eventuallyTogether("card", "queue");
    }

    @Test
    void twoNodesShareWhatIsLeased() {
        desk.node(Seen.named("card"));
        add(5);
        eventuallySeen("card", 5);
        desk.node(Seen.named("card"), Seen.named("queue"));
        eventuallySeen("queue", 5);
        add(20);
        eventuallySeen("card", 25);
        eventuallySeen("queue", 25);
    }

    @Test
    void connectionsThatAreCutNeitherLoseNorDouble() {
        AtomicInteger folded = new AtomicInteger();
        desk.node(
                new Seen(
                        "card",
                        batch -> {
                            folded.incrementAndGet();
                            return Uni.createFrom().voidItem();
                        }),
                Seen.named("queue"),
                Seen.named("touch"));
        for (int i = 0; i < 40; i++) {
            add(5);
            desk.sql(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname ="
                            + " current_database() AND pid <> pg_backend_pid() AND query NOT LIKE"
                            + " 'LISTEN%'");
        }
        eventuallySeen("card", 200);
        eventuallySeen("queue", 200);
        eventuallySeen("touch", 200);
        assertThat(folded).hasPositiveValue();
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            desk.log.add(MAIN, "fact");
        }
    }

    /** Rows that one transaction wrote have its number. */
    private long commits() {
        return Long.parseLong(desk.text("SELECT count(DISTINCT xmin::text) FROM seen"));
    }

    /** Whether one transaction moves them all. */
    private void eventuallyTogether(String... projections) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    long position = desk.log.add(MAIN, "fact");
                    for (String projection : projections) {
                        eventuallySeen(projection, position);
                    }
                    return desk.text(
                                    "SELECT count(DISTINCT xmin::text) FROM seen WHERE position = "
                                            + position)
                            .equals("1");
                });
    }

    private void eventuallySeen(String projection, long last) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(desk.seen(projection, MAIN)).isEqualTo(upTo(last)));
    }

    private State state(ProjectionRunner node, String projection) {
        ProjectionStatus status = desk.status(node, projection);
        return status == null ? State.STOPPED : status.state();
    }

    private static Uni<Void> failed() {
        return Uni.createFrom().failure(new IllegalStateException("broken"));
    }
}
