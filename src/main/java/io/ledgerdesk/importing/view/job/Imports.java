package io.ledgerdesk.importing.view.job;

import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds imports, under way and ended. */
public final class Imports {
    /** Most imports of a page. */
    public static final int MOST = 100;

    private static final UUID BEHIND_ALL = new UUID(-1, -1);
    private static final Duration PACE = Duration.ofSeconds(1);

    private final Pool pool;

    public Imports(Pool pool) {
        this.pool = pool;
    }

    /**
     * A part of the list, the latest first.
     *
     * @param hasNext whether others come after the last
     */
    public record Page(List<Import> imports, boolean hasNext) {
        public Page {
            imports = List.copyOf(imports);
        }
    }

    /**
     * Those behind one.
     *
     * @param size 1 to {@link #MOST}
     * @param after absent for the list's beginning
     */
    public Uni<Page> page(TenantId tenant, int size, @Nullable ImportId after) {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("a page has 1 to 100 imports, not " + size);
        }
        return pool.preparedQuery(ImportSql.PAGE)
                .execute(
                        Tuple.of(
                                tenant.value(),
                                after == null ? BEHIND_ALL : after.value(),
                                size + 1L))
                .map(ImportRows::imports)
                .map(found ->
                        found.size() > size
                                ? new Page(found.subList(0, size), true)
                                : new Page(found, false));
    }

    /** One of them. */
    public Uni<Optional<Import>> byId(TenantId tenant, ImportId id) {
        return byIds(tenant, List.of(id)).map(found -> found.stream().findFirst());
    }

    /** Those of them that there are. */
    public Uni<List<Import>> byIds(TenantId tenant, Collection<ImportId> ids) {
        return pool.preparedQuery(ImportSql.BY_IDS)
                .execute(
                        Tuple.of(
                                tenant.value(),
                                ids.stream().map(ImportId::value).toArray(UUID[]::new)))
                .map(ImportRows::imports);
    }

    /**
     * One of them, once a second until it has ended; its last item is how it ended.
     *
     * @return fails with {@code IMPORT_NOT_FOUND}
     */
    public Multi<Import> follow(TenantId tenant, ImportId id) {
        return Multi.createBy()
                .repeating()
                .uni(() ->
                        byId(tenant, id)
                                .map(found ->
                                        found.orElseThrow(() ->
                                                new Fault(
                                                        "IMPORT_NOT_FOUND",
                                                        "there is no such import"))))
                .withDelay(PACE)
                .whilst(found -> !found.state().isFinal());
    }
}
