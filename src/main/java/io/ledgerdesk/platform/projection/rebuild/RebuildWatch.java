package io.ledgerdesk.platform.projection.rebuild;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Looks at rebuilds once a second while anybody follows them; however many follow one, it is read
 * once.
 */
final class RebuildWatch {
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration FRESH = Duration.ofMillis(500);
    private static final int REMEMBERED = 1_000;

    private final BiFunction<TenantId, UUID, Uni<Optional<Rebuild>>> reader;
    private final Map<Watched, Uni<Optional<Rebuild>>> reads =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<Watched, Uni<Optional<Rebuild>>> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    RebuildWatch(BiFunction<TenantId, UUID, Uni<Optional<Rebuild>>> reader) {
        this.reader = reader;
    }

    Multi<Rebuild> follow(TenantId tenant, UUID id) {
        return Multi.createBy()
                .repeating()
                .uni(() -> read(new Watched(tenant, id)))
                .withDelay(PACE)
                .whilst(rebuild -> !rebuild.state().isFinal())
                .skip()
                .repetitions();
    }

    private Uni<Rebuild> read(Watched watched) {
        return reads.computeIfAbsent(
                        watched,
                        one -> reader.apply(one.tenant(), one.id()).memoize().atLeast(FRESH))
                .map(found -> found.orElseThrow(() -> notFound(watched.id())));
    }

    static Fault notFound(UUID id) {
        return new Fault(
                "REBUILD_NOT_FOUND",
                "there is no rebuild " + id + ", or it is so old that it is forgotten");
    }

    private record Watched(TenantId tenant, UUID id) {}
}
