package io.ledgerdesk.workplace.view.saved;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.workplace.id.ViewId;
import io.ledgerdesk.workplace.id.ViewStream;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the views that a person sees: the own ones, those of the person's roles, shared ones. */
@Singleton
public final class SavedViews {
    /** Most views of a page. */
    public static final int MOST = 100;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    // Each part ends with the page, whatever else there is; a view of two parts is one.
    private static final String PAGE =
            """
            SELECT %1$s FROM (
                (SELECT %1$s FROM saved_view
                 WHERE tenant = $1 AND owner = $2 AND id > $4 ORDER BY id LIMIT $5)
                UNION
                (SELECT %1$s FROM saved_view
                 WHERE tenant = $1 AND visibility = 'ROLE' AND role = ANY ($3::text[]) AND id > $4
                 ORDER BY id LIMIT $5)
                UNION
                (SELECT %1$s FROM saved_view
                 WHERE tenant = $1 AND visibility = 'SHARED' AND id > $4 ORDER BY id LIMIT $5)
            ) AS seen ORDER BY id LIMIT $5
            """
                    .formatted(SavedViewRow.COLUMNS);
    private static final String BY_IDS =
            """
            SELECT %s FROM saved_view
            WHERE tenant = $1 AND id = ANY ($4::uuid[])
              AND (owner = $2 OR visibility = 'SHARED'
                   OR (visibility = 'ROLE' AND role = ANY ($3::text[])))
            """
                    .formatted(SavedViewRow.COLUMNS);

    private final Pool pool;
    private final EventLog log;
    private final EventCodec codec;

    public SavedViews(Pool pool, EventLog log, EventCodec codec) {
        this.pool = pool;
        this.log = log;
        this.codec = codec;
    }

    /**
     * Whose list it is.
     *
     * @param roles names of the person's roles
     */
    public record Viewer(TenantId tenant, PersonId person, Set<String> roles) {
        public Viewer {
            roles = Set.copyOf(roles);
        }

        private Tuple parameters() {
            return Tuple.of(tenant.value(), person.value(), roles.toArray(String[]::new));
        }
    }

    /**
     * A part of a list, in the order in which views came to be.
     *
     * @param hasNext whether others come after the last
     */
    public record Page(List<SavedView> views, boolean hasNext) {
        public Page {
            views = List.copyOf(views);
        }
    }

    /**
     * Those behind a view.
     *
     * @param size 1 to {@link #MOST}
     * @param after absent for the list's beginning
     */
    public Uni<Page> page(Viewer viewer, int size, @Nullable ViewId after) {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("a page has 1 to 100 views, not " + size);
        }
        Tuple parameters = viewer.parameters();
        parameters.addValue(after == null ? BEFORE_ALL : after.value());
        parameters.addValue(size + 1L);
        return pool.preparedQuery(PAGE)
                .execute(parameters)
                .map(SavedViewRow::views)
                .map(found ->
                        found.size() > size
                                ? new Page(found.subList(0, size), true)
                                : new Page(found, false));
    }

    /** Those of them that there are and that the person sees. */
    public Uni<List<SavedView>> byIds(Viewer viewer, Collection<ViewId> ids) {
        Tuple parameters = viewer.parameters();
        parameters.addValue(ids.stream().map(ViewId::value).toArray(UUID[]::new));
        return pool.preparedQuery(BY_IDS).execute(parameters).map(SavedViewRow::views);
    }

    /** An own view as the log has it up to a position: what a command's answer shows. */
    public Uni<Optional<SavedView>> asDecided(
            TenantId tenant, PersonId owner, ViewId view, long position) {
        return log.source(tenant, EventCriteria.tagged(ViewStream.of(owner)), position)
                .chain(sourced -> codec.open(sourced.events()))
                .map(events -> SavedViewFold.fold(Map.of(), events))
                .map(views -> Optional.ofNullable(views.get(view)));
    }
}
