package io.ledgerdesk.platform.timer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Figures of this node: {@code ledgerdesk_timer_fired_total} and {@code
 * ledgerdesk_timer_failed_total}, {@code ledgerdesk_timer_lateness_seconds} (from the instant that
 * a timer was due to its effect; sum, count, maximum), {@code ledgerdesk_timer_waiting} (due and
 * not fired after all that could fire has, at most {@value #COUNTED} of each table).
 */
public final class TimerMetrics {
    static final int COUNTED = 10_000;

    private final Counter fired;
    private final Counter failed;
    private final io.micrometer.core.instrument.Timer lateness;
    private final Map<String, Long> waiting = new ConcurrentHashMap<>();

    public TimerMetrics(MeterRegistry registry) {
        fired = registry.counter("ledgerdesk.timer.fired");
        failed = registry.counter("ledgerdesk.timer.failed");
        lateness = registry.timer("ledgerdesk.timer.lateness");
        Gauge.builder("ledgerdesk.timer.waiting", waiting, TimerMetrics::sum).register(registry);
    }

    void fired(Duration late) {
        fired.increment();
        lateness.record(late);
    }

    void failed() {
        failed.increment();
    }

    void waiting(String table, long count) {
        waiting.put(table, count);
    }

    private static double sum(Map<String, Long> perTable) {
        return perTable.values().stream().mapToLong(Long::longValue).sum();
    }
}
