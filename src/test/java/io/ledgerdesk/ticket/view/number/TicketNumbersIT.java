package io.ledgerdesk.ticket.view.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TicketNumbersIT {
    private static final TenantId OTHER = new TenantId("other");

    private final TestDatabase database = TestDatabase.create();
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool =
            Pool.newInstance(
                    PgBuilder.pool().connectingTo(database.connectOptions()).using(vertx).build());

    @AfterEach
    void close() {
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void eachTenantCountsFromOne() {
        TicketNumbers numbers = new TicketNumbers(pool, "SD-", 6, 64, 10_000);
        assertThat(next(numbers, TenantId.MAIN)).isEqualTo("SD-000001");
        assertThat(next(numbers, TenantId.MAIN)).isEqualTo("SD-000002");
        assertThat(next(numbers, OTHER)).isEqualTo("SD-000001");
    }

    @Test
    void twoNodesAtTheSameMomentNeverGiveTheSame() {
        assertThat(numbersOfMainFromTwoNodes(64)).hasSize(800).doesNotHaveDuplicates();
    }

    @Test
    void whereNoneIsHeldAheadThereIsNoGap() {
        assertThat(numbersOfMainFromTwoNodes(0))
                .hasSize(800)
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo(800L);
    }

    private List<Long> numbersOfMainFromTwoNodes(int held) {
        List<TicketNumbers> nodes =
                List.of(
                        new TicketNumbers(pool, "T", 1, held, 10_000),
                        new TicketNumbers(pool, "T", 1, held, 10_000));
        List<Uni<TicketNumber>> asked =
                IntStream.range(0, 1000)
                        .mapToObj(i -> nodes.get(i % 2).next(i % 5 == 0 ? OTHER : TenantId.MAIN))
                        .toList();
        List<TicketNumber> given =
                Uni.join().all(asked).andFailFast().await().atMost(Duration.ofSeconds(20));
        return IntStream.range(0, 1000)
                .filter(i -> i % 5 != 0)
                .mapToObj(i -> given.get(i).sequence())
                .sorted()
                .toList();
    }

    @Test
    void aPrefixThatEndsInADigitFailsTheStart() {
        assertThatThrownBy(() -> new TicketNumbers(pool, "SD1", 6, 64, 10_000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String next(TicketNumbers numbers, TenantId tenant) {
        return numbers.next(tenant).await().atMost(Duration.ofSeconds(20)).text();
    }
}
