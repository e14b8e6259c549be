package io.ledgerdesk.importing.view.report;

import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.source.Finding;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** What was refused or has to be explained, in the order of the file. */
public final class ImportFindings {
    private static final int PAGE_SIZE = 500;
    private static final String ADD =
            """
            INSERT INTO import_finding (tenant, import, line, code, kind, incident, message)
            SELECT $1::text, $2::uuid, f.* FROM unnest(
                $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[])
                AS f (line, code, kind, incident, message)
            ON CONFLICT (tenant, import, line, code) DO NOTHING
            """;
    private static final String PAGE =
            """
            SELECT line, code, kind, incident, message FROM import_finding
            WHERE tenant = $1::text AND import = $2::uuid
              AND (line, code) > ($3::bigint, $4::text)
            ORDER BY line, code LIMIT $5::bigint
            """;

    private final Pool pool;

    public ImportFindings(Pool pool) {
        this.pool = pool;
    }

    /** Keeps them; those that are kept already stay as they are. */
    public static Uni<Void> add(
            SqlConnection tx, TenantId tenant, ImportId id, List<Finding> findings) {
        if (findings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values = Tuple.of(tenant.value(), id.value());
        values.addValue(findings.stream().map(Finding::line).toArray(Long[]::new))
                .addValue(findings.stream().map(Finding::code).toArray(String[]::new))
                .addValue(findings.stream().map(f -> f.kind().name()).toArray(String[]::new))
                .addValue(findings.stream().map(Finding::incident).toArray(String[]::new))
                .addValue(
                        findings.stream()
                                .map(f -> f.message().replace('\0', '\uFFFD'))
                                .toArray(String[]::new));
        return tx.preparedQuery(ADD).execute(values).replaceWithVoid();
    }

    /**
     * A page of them.
     *
     * @param line and code: the place to go on behind
     */
    public Uni<List<Finding>> page(TenantId tenant, ImportId id, long line, String code, int size) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(tenant.value(), id.value(), line, code).addLong((long) size))
                .map(rows -> {
                    List<Finding> found = new ArrayList<>();
                    rows.forEach(row -> found.add(finding(row)));
                    return found;
                });
    }

    /** All of them, a page at a time as they are asked for. */
    public Multi<List<Finding>> all(TenantId tenant, ImportId id) {
        AtomicReference<Finding> last =
                new AtomicReference<>(new Finding(0, Finding.Kind.REFUSED, "", null, ""));
        return Multi.createBy()
                .repeating()
                .uni(() -> page(tenant, id, last.get().line(), last.get().code(), PAGE_SIZE))
                .whilst(page -> {
                    if (!page.isEmpty()) {
                        last.set(page.getLast());
                    }
                    return page.size() == PAGE_SIZE;
                });
    }

    private static Finding finding(Row row) {
        return new Finding(
                row.getLong("line"),
                Finding.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("incident"),
                row.getString("message"));
    }
}
