package io.ledgerdesk.access.view;

import io.ledgerdesk.access.event.RoleContent;
import io.ledgerdesk.access.event.RoleEvent;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.access.id.RoleStream;
import io.ledgerdesk.access.id.RoleText;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code access_role} and the history of roles. */
@Singleton
public final class RoleTable {
    /** Most changes of a page. */
    public static final int MOST = 100;

    /** More than a desk can have: retired ones stay. */
    private static final int BOUND = 10_000;

    private static final String CHANGED =
            """
            SELECT name, english, russian, description, grants, retired, changed_at
            FROM access_role WHERE tenant = $1 ORDER BY name LIMIT $2
            """;

    private final Pool pool;
    private final EventLog log;
    private final EventCodec codec;

    public RoleTable(Pool pool, EventLog log, EventCodec codec) {
        this.pool = pool;
        this.log = log;
        this.codec = codec;
    }

    /** The roles that the desk made, changed or retired, by their names. */
    public Uni<List<Role>> changed(TenantId tenant) {
        return pool.preparedQuery(CHANGED)
                .execute(Tuple.of(tenant.value(), BOUND))
                .map(rows -> {
                    List<Role> roles = new ArrayList<>(rows.size());
                    rows.forEach(row -> roles.add(role(row)));
                    return roles;
                });
    }

    /**
     * What became of a role, the earliest first.
     *
     * @param after position to go on behind, 0 for the beginning
     * @param size 1 to {@link #MOST} and one more
     */
    public Uni<List<RecordedEvent>> history(TenantId tenant, RoleName role, long after, int size) {
        return log.readTagged(tenant, Set.of(RoleStream.of(role)), after, size)
                .chain(sourced -> codec.open(sourced.events()))
                .map(events ->
                        events.stream().filter(one -> one.event() instanceof RoleEvent).toList());
    }

    private static Role role(Row row) {
        String description = row.getString("description");
        return new Role(
                new RoleName(row.getString("name")),
                new RoleContent(
                        new RoleText(row.getString("english")),
                        new RoleText(row.getString("russian")),
                        description == null ? null : new RoleText(description),
                        RoleJson.grants((JsonObject) row.getValue("grants"))),
                row.getBoolean("retired"),
                row.getOffsetDateTime("changed_at").toInstant());
    }
}
