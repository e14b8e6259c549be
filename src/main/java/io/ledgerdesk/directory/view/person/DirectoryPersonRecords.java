package io.ledgerdesk.directory.view.person;

import static java.util.stream.Collectors.toSet;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.platform.security.PersonRecords;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who asks and where he stands, in one statement. */
@Singleton
public final class DirectoryPersonRecords implements PersonRecords {
    private static final String FIND =
            """
            WITH RECURSIVE who AS (
                SELECT p.id, p.name, p.active, p.kind, p.roles, p.records, p.companies,
                       p.visibilities, p.groups
                FROM person_facet f JOIN person p ON p.tenant = f.tenant AND p.id = f.id
                WHERE f.tenant = $1 AND f.facet = 'RECORD' AND f.key = $2
            ), looked AS (
                SELECT c.id, c.visibility
                FROM who, unnest(who.companies, who.visibilities) AS c (id, visibility)
                WHERE c.visibility <> 'OWN'
            ), tree AS (
                SELECT id, 1 AS depth FROM looked WHERE visibility = 'COMPANY_AND_CHILDREN'
                UNION ALL
                SELECT c.id, tree.depth + 1
                FROM tree JOIN company c ON c.tenant = $1 AND c.parent = tree.id
                WHERE tree.depth < $3
            )
            SELECT who.id, who.name, who.active, who.kind, who.roles, who.records, who.groups,
                   ARRAY(SELECT id FROM looked) AS companies,
                   ARRAY(SELECT id FROM tree LIMIT $4) AS below,
                   ARRAY(SELECT DISTINCT g.line FROM staff_group g
                         WHERE g.tenant = $1 AND g.id = ANY (who.groups)) AS lines
            FROM who
            """;

    private final Pool pool;
    private final int depth;
    private final int most;

    /**
     * How far is looked.
     *
     * @param depth of companies within companies
     * @param most companies of a tree that somebody may look into
     */
    public record Bounds(int depth, int most) {}

    public DirectoryPersonRecords(Pool pool, Bounds bounds) {
        this.pool = pool;
        this.depth = bounds.depth();
        this.most = bounds.most();
    }

    @Override
    public Uni<Optional<PersonRecord>> find(TenantId tenant, PersonId person) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(tenant.value(), person.value(), depth, (long) most))
                .map(rows -> {
                    for (Row row : rows) {
                        return Optional.of(read(row));
                    }
                    return Optional.empty();
                });
    }

    private static PersonRecord read(Row row) {
        String id = row.getString("id");
        Set<String> companies = texts(row, "companies");
        return new PersonRecord(
                new PersonId(id),
                row.getString("name"),
                row.getBoolean("active"),
                row.getString("kind").equals("STAFF"),
                texts(row, "roles"),
                new Standing(
                        with(texts(row, "records"), Set.of(id)),
                        companies,
                        with(companies, texts(row, "below")),
                        texts(row, "groups"),
                        Set.of((Integer[]) row.getValue("lines"))));
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(toSet());
    }

    private static Set<String> texts(Row row, String column) {
        return Arrays.stream((String[]) row.getValue(column)).collect(toSet());
    }
}
