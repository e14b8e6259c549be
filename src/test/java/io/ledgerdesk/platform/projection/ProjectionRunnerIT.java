package io.ledgerdesk.platform.projection;

import static io.ledgerdesk.platform.projection.ProjectionDesk.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.ProjectionDesk.Seen;
import io.ledgerdesk.platform.projection.ProjectionStatus.State;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionRunnerIT {
    private static final TenantId MAIN = TenantId.MAIN;
    private static final TenantId OTHER = new TenantId("other");

    private final ProjectionDesk desk = new ProjectionDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatWasThereAndWhatComesIsFoldedOnce() {
        add(MAIN, 30);
        desk.node(Seen.named("card"), Seen.named("queue"));
        eventuallySeen("card", MAIN, 30);
        add(MAIN, 5);
        eventuallySeen("card", MAIN, 35);
        eventuallySeen("queue", MAIN, 35);
        await().untilAsserted(() ->
                assertThat(desk.gauge("ledgerdesk.projection.lag.events", "card")).isZero());
        assertThat(desk.gauge("ledgerdesk.projection.position", "card")).isEqualTo(35);
    }

    @Test
    void aTenantThatComesLaterIsFoundByItsFirstEvent() {
        desk.node(Seen.named("card"));
        add(OTHER, 3);
        eventuallySeen("card", OTHER, 3);
        assertThat(desk.seen("card", MAIN)).isEmpty();
    }

    @Test
    void aLostCallIsMadeUpForByThePoll() {
        desk.node(Seen.named("card"));
        add(MAIN, 1);
        eventuallySeen("card", MAIN, 1);
        desk.log.addSilently(MAIN, "unheard");
        eventuallySeen("card", MAIN, 2);
    }

    @Test
    void crashesBetweenNeitherLoseNorDouble() {
        add(MAIN, 200);
        AtomicInteger crashes = new AtomicInteger();
        Random random = new Random(1);
        desk.node(
                new Seen(
                        "card",
                        batch ->
                                random.nextInt(3) == 0
                                        ? failed(crashes.incrementAndGet())
                                        : Uni.createFrom().voidItem()));
        eventuallySeen("card", MAIN, 200);
        assertThat(crashes).hasPositiveValue();
    }

    @Test
    void nodesThatLoseTheirLeaseAgainAndAgainNeitherLoseNorDouble() {
        desk.node(Seen.named("card"));
        desk.node(Seen.named("card"));
        for (int i = 0; i < 60; i++) {
            add(MAIN, 5);
            desk.sql("UPDATE projection_lease SET until = now() - interval '1 second'");
        }
        eventuallySeen("card", MAIN, 300);
    }

    @Test
    void aStaleNodeIsRefusedInTheMiddleOfABatch() {
        ProjectionRunner node = desk.node(Seen.named("card"));
        add(MAIN, 1);
        eventuallySeen("card", MAIN, 1);
        CompletableFuture<Void> decoding = new CompletableFuture<>();
        desk.log.gate = Uni.createFrom().completionStage(decoding);
        int reads = desk.log.reads.get();
        add(MAIN, 1);
        await().until(() -> desk.log.reads.get() > reads);
        desk.steal("card");
        desk.log.gate = Uni.createFrom().voidItem();
        decoding.complete(null);
        await().until(() -> state(node, "card") == State.STANDBY);
        assertThat(desk.seen("card", MAIN)).isEqualTo(upTo(1));
        desk.sql("UPDATE projection_lease SET until = now()");
        eventuallySeen("card", MAIN, 2);
    }

    @Test
    void aNodeThatStopsHandsOverAtOnce() {
        ProjectionRunner first = desk.node(Seen.named("card"));
        add(MAIN, 1);
        eventuallySeen("card", MAIN, 1);
        ProjectionRunner second = desk.node(Seen.named("card"));
        await().until(() -> state(second, "card") == State.STANDBY);
        first.stop().await().atMost(Duration.ofSeconds(5));
        add(MAIN, 1);
        await().atMost(Duration.ofSeconds(1)).until(() -> desk.seen("card", MAIN).equals(upTo(2)));
    }

    @Test
    void anUnreadableEventHaltsItsTenantOnlyAndIsNeverSkipped() {
        ProjectionRunner node = desk.node(Seen.named("card"));
        add(MAIN, 12);
        desk.log.add(MAIN, MemoryLog.POISON);
        add(MAIN, 4);
        add(OTHER, 3);
        eventuallySeen("card", MAIN, 12);
        eventuallySeen("card", OTHER, 3);
        await().until(() -> node.statuses().stream().anyMatch(s -> s.state() == State.HALTED));
        assertThat(node.statuses())
                .filteredOn(s -> s.state() == State.HALTED)
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.key()).isEqualTo(new ProjectionKey(MAIN, "card"));
                    assertThat(s.trouble())
                            .startsWith("EVENT_TYPE_UNKNOWN")
                            .contains("position 13", "poison");
                    assertThat(s.lag()).isEqualTo(5);
                });
        assertThat(desk.seen("card", MAIN)).isEqualTo(upTo(12));
    }

    @Test
    void aProjectionThatFailsKeepsNoOther() {
        ProjectionRunner node =
                desk.node(new Seen("broken", batch -> failed(1)), Seen.named("card"));
        add(MAIN, 20);
        eventuallySeen("card", MAIN, 20);
        await().until(() -> state(node, "broken") == State.PAUSED);
        assertThat(desk.seen("broken", MAIN)).isEmpty();
    }

    private void add(TenantId tenant, int count) {
        for (int i = 0; i < count; i++) {
            desk.log.add(tenant, "fact");
        }
    }

    private void eventuallySeen(String projection, TenantId tenant, long last) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(desk.seen(projection, tenant)).isEqualTo(upTo(last)));
    }

    private State state(ProjectionRunner node, String projection) {
        ProjectionStatus status = desk.status(node, projection);
        return status == null ? State.STOPPED : status.state();
    }

    private static Uni<Void> failed(int number) {
        return Uni.createFrom().failure(new IllegalStateException("crash " + number));
    }
}
