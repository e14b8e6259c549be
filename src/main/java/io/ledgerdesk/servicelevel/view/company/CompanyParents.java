package io.ledgerdesk.servicelevel.view.company;

import io.ledgerdesk.directory.event.CompanyEvent.CompanyMoved;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyRegistered;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which company is a part of which, while a stretch of the log is gone through. */
public final class CompanyParents {
    private static final String UPWARDS =
            """
            WITH RECURSIVE up AS (
                SELECT company, parent FROM clock_company
                WHERE tenant = $1 AND company = ANY ($2::text[])
                UNION
                SELECT c.company, c.parent FROM up
                JOIN clock_company c ON c.tenant = $1 AND c.company = up.parent)
            SELECT company, parent FROM up WHERE parent IS NOT NULL
            """;

    private static final String WRITE =
            """
            INSERT INTO clock_company (tenant, company, parent)
            SELECT $1::text, * FROM unnest($2::text[], $3::text[])
            ON CONFLICT (tenant, company) DO UPDATE SET parent = excluded.parent
            """;

    private final Map<CompanyId, @Nullable CompanyId> parents = new HashMap<>();

    /** For a stretch that speaks of no company. */
    public static CompanyParents none() {
        return new CompanyParents();
    }

    /**
     * As they are before some events.
     *
     * @param companies whose tickets these speak of
     */
    public static Uni<CompanyParents> before(
            SqlClient client,
            TenantId tenant,
            Collection<CompanyId> companies,
            List<RecordedEvent> events) {
        Set<String> asked = new LinkedHashSet<>();
        companies.forEach(one -> asked.add(one.value()));
        if (!asked.isEmpty()) {
            said(events)
                    .values()
                    .forEach(parent -> {
                        if (parent != null) {
                            asked.add(parent.value());
                        }
                    });
        }
        CompanyParents found = new CompanyParents();
        return asked.isEmpty()
                ? Uni.createFrom().item(found)
                : client.preparedQuery(UPWARDS)
                        .execute(Tuple.of(tenant.value(), asked.toArray(String[]::new)))
                        .map(rows -> {
                            rows.forEach(row ->
                                    found.parents.put(
                                            new CompanyId(row.getString("company")),
                                            new CompanyId(row.getString("parent"))));
                            return found;
                        });
    }

    /** One more event happened. */
    public void happened(RecordedEvent recorded) {
        parents.putAll(said(List.of(recorded)));
    }

    /** The company, then the one that it is a part of, and so on. */
    public List<CompanyId> chain(CompanyId company) {
        Set<CompanyId> chain = new LinkedHashSet<>();
        CompanyId next = company;
        while (next != null && chain.add(next)) {
            next = parents.get(next);
        }
        return List.copyOf(chain);
    }

    /** Keeps what events say. */
    public static Uni<Void> write(
            SqlClient transaction, TenantId tenant, List<RecordedEvent> events) {
        Map<CompanyId, @Nullable CompanyId> said = said(events);
        return said.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(WRITE)
                        .execute(
                                Tuple.tuple()
                                        .addString(tenant.value())
                                        .addArrayOfString(
                                                said.keySet().stream()
                                                        .map(CompanyId::value)
                                                        .toArray(String[]::new))
                                        .addArrayOfString(
                                                said.values().stream()
                                                        .map(one ->
                                                                one == null ? null : one.value())
                                                        .toArray(String[]::new)))
                        .replaceWithVoid();
    }

    private static Map<CompanyId, @Nullable CompanyId> said(List<RecordedEvent> events) {
        Map<CompanyId, @Nullable CompanyId> said = new LinkedHashMap<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof CompanyRegistered registered) {
                said.put(registered.company(), registered.parent());
            } else if (recorded.event() instanceof CompanyMoved moved) {
                said.put(moved.company(), moved.parent());
            }
        }
        return said;
    }
}
