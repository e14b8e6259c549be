package io.ledgerdesk.importing.view.job;

import io.ledgerdesk.importing.event.RowCounts;
import io.ledgerdesk.importing.id.FileDigest;
import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.view.job.Import.State;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.word.source.SourceName;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the register as what they stand for. */
final class ImportRows {
    private ImportRows() {}

    static List<Claimed> claimed(RowSet<Row> rows) {
        List<Claimed> all = new ArrayList<>();
        rows.forEach(row ->
                all.add(
                        new Claimed(
                                new TenantId(row.getString("tenant")),
                                new ImportId(row.getUUID("id")),
                                new SourceName(row.getString("source")),
                                row.getString("file_name"),
                                Actor.Kind.valueOf(row.getString("actor_kind")),
                                new PersonId(row.getString("actor_id")),
                                new FileDigest(row.getString("digest")),
                                row.getLong("bytes"),
                                row.getLong("fence"),
                                row.getLong("watermark"),
                                counts(row))));
        return all;
    }

    static List<Import> imports(RowSet<Row> rows) {
        List<Import> all = new ArrayList<>();
        rows.forEach(row ->
                all.add(
                        new Import(
                                new ImportId(row.getUUID("id")),
                                new SourceName(row.getString("source")),
                                row.getString("file_name"),
                                Actor.Kind.valueOf(row.getString("actor_kind")),
                                new PersonId(row.getString("actor_id")),
                                State.valueOf(row.getString("state")),
                                row.getOffsetDateTime("requested_at").toInstant(),
                                instant(row.getOffsetDateTime("started_at")),
                                instant(row.getOffsetDateTime("finished_at")),
                                row.getString("digest"),
                                row.getLong("bytes"),
                                counts(row),
                                row.getLong("bytes_read"),
                                row.getLong("rows_per_second"),
                                row.getLong("bytes_per_second"),
                                row.getString("problem"))));
        return all;
    }

    private static RowCounts counts(Row row) {
        return new RowCounts(
                row.getLong("rows_read"),
                row.getLong("rows_written"),
                row.getLong("rows_repeated"),
                row.getLong("rows_refused"),
                row.getLong("rows_explained"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
