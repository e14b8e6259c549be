package io.ledgerdesk.platform.projection;

import io.ledgerdesk.platform.projection.ProjectionStatus.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Gauges of each projection and tenant: {@code ledgerdesk_projection_lag_events}, {@code
 * ledgerdesk_projection_position} and {@code ledgerdesk_projection_halted} (1 while an event cannot
 * be read).
 */
public final class ProjectionMetrics {
    private final MeterRegistry registry;
    private final Map<ProjectionKey, List<Meter>> meters = new ConcurrentHashMap<>();

    public ProjectionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void add(ProjectionKey key, Supplier<ProjectionStatus> status) {
        meters.put(
                key,
                List.of(
                        gauge(key, "ledgerdesk.projection.lag.events", status, s -> s.lag()),
                        gauge(key, "ledgerdesk.projection.position", status, s -> s.position()),
                        gauge(
                                key,
                                "ledgerdesk.projection.halted",
                                status,
                                s -> s.state() == State.HALTED ? 1 : 0)));
    }

    void remove(ProjectionKey key) {
        meters.getOrDefault(key, List.of()).forEach(registry::remove);
        meters.remove(key);
    }

    private Meter gauge(
            ProjectionKey key,
            String name,
            Supplier<ProjectionStatus> status,
            ToDoubleFunction<ProjectionStatus> figure) {
        return Gauge.builder(name, () -> figure.applyAsDouble(status.get()))
                .tags(Tags.of("projection", key.projection(), "tenant", key.tenant().value()))
                .register(registry);
    }
}
