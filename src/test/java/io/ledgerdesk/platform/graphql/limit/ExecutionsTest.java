package io.ledgerdesk.platform.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.workplace.MovableClock;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExecutionsTest {
    private final Vertx vertx = Vertx.vertx();
    private final MovableClock clock = new MovableClock();
    private final AtomicInteger late = new AtomicInteger();
    private final Executions executions =
            new Executions(vertx, clock, Given.settings(Map.of("execution-timeout", "10s")));

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void whatIsLateIsToldOnceAndItsAnswerIsNotWantedAnyMore() {
        Execution slow = executions.begin(late::incrementAndGet);
        clock.advance(Duration.ofSeconds(10).minusMillis(1));
        executions.expire();
        assertThat(slow.isOver()).isFalse();

        clock.advance(Duration.ofMillis(1));
        executions.expire();
        executions.expire();

        assertThat(late).hasValue(1);
        assertThat(slow.isOver()).isTrue();
        assertThat(executions.answer(slow)).isFalse();
    }

    @Test
    void whatIsAnsweredInTimeIsNeverLate() {
        Execution quick = executions.begin(late::incrementAndGet);

        assertThat(executions.answer(quick)).isTrue();
        clock.advance(Duration.ofMinutes(1));
        executions.expire();

        assertThat(late).hasValue(0);
        assertThat(quick.isOver()).isFalse();
        assertThat(executions.answer(quick)).as("only once").isFalse();
    }
}
