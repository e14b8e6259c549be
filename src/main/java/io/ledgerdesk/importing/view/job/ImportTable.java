package io.ledgerdesk.importing.view.job;

import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.view.job.Import.State;
import io.ledgerdesk.importing.view.report.ImportFindings;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.word.source.SourceName;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of imports and their files, the same on every node: what the work writes. */
public final class ImportTable {
    private final Pool pool;

    public ImportTable(Pool pool) {
        this.pool = pool;
    }

    /** Enters an import whose file comes in. */
    public Uni<Void> begin(
            TenantId tenant, ImportId id, SourceName source, String fileName, Actor by) {
        return pool.preparedQuery(ImportSql.BEGIN)
                .execute(
                        Tuple.of(
                                tenant.value(),
                                id.value(),
                                source.value(),
                                fileName,
                                by.kind().name(),
                                by.id().value()))
                .replaceWithVoid();
    }

    /**
     * Keeps a piece of its file.
     *
     * @param number from 0
     * @return fails with {@code IMPORT_GIVEN_UP} if too long nothing had come
     */
    public Uni<Void> addChunk(TenantId tenant, ImportId id, int number, byte[] bytes) {
        return pool.preparedQuery(ImportSql.ADD_CHUNK)
                .execute(Tuple.of(tenant.value(), id.value(), number, Buffer.buffer(bytes)))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new Fault(
                                "IMPORT_GIVEN_UP",
                                "the upload was given up, as nothing had come of it for long: send"
                                        + " the file again");
                    }
                })
                .replaceWithVoid();
    }

    /** Its file is there: a node may begin. */
    public Uni<Void> received(TenantId tenant, ImportId id, String digest) {
        return pool.preparedQuery(ImportSql.RECEIVED)
                .execute(Tuple.of(tenant.value(), id.value(), digest))
                .replaceWithVoid();
    }

    /** Forgets an import whose file did not come in whole. */
    public Uni<Void> forget(TenantId tenant, ImportId id) {
        return pool.withTransaction(tx ->
                run(tx, ImportSql.DROP_RECEIVING, tenant, id)
                        .chain(() -> run(tx, ImportSql.DROP_CHUNKS, tenant, id)));
    }

    /** Forgets uploads of which nothing has come for so long. */
    public Uni<Void> forgetSilent(Duration silence) {
        return pool.preparedQuery(ImportSql.SILENT)
                .execute(Tuple.of(silence.toMillis()))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(
                        row -> forget(new TenantId(row.getString(0)), new ImportId(row.getUUID(1))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** A piece of its file; empty behind the last. */
    public Uni<Optional<byte[]>> chunk(TenantId tenant, ImportId id, int number) {
        return pool.preparedQuery(ImportSql.CHUNK)
                .execute(Tuple.of(tenant.value(), id.value(), number))
                .map(rows ->
                        rows.size() == 0
                                ? Optional.empty()
                                : Optional.of(rows.iterator().next().getBuffer(0).getBytes()));
    }

    /**
     * Takes imports that wait, or whose node has fallen silent.
     *
     * @param places at most so many
     */
    public Uni<List<Claimed>> claim(String node, Duration silence, int places) {
        return pool.preparedQuery(ImportSql.CLAIM)
                .execute(Tuple.of(node, silence.toMillis(), (long) places))
                .map(ImportRows::claimed);
    }

    /**
     * Says how far it is, and that this node lives, in one transaction with what was found.
     *
     * @return whether it is still this node's to do
     */
    public Uni<Boolean> checkpoint(Claimed job, Checkpoint point) {
        Tuple values = Tuple.of(job.tenant().value(), job.id().value(), job.fence());
        values.addLong(point.watermark())
                .addLong(point.rows().read())
                .addLong(point.rows().written())
                .addLong(point.rows().repeated())
                .addLong(point.rows().refused())
                .addLong(point.rows().explained())
                .addLong(point.bytesRead())
                .addLong(point.rowsPerSecond())
                .addLong(point.bytesPerSecond());
        return pool.withTransaction(tx ->
                tx.preparedQuery(ImportSql.CHECKPOINT)
                        .execute(values)
                        .chain(rows ->
                                rows.rowCount() == 0
                                        ? Uni.createFrom().item(false)
                                        : ImportFindings.add(
                                                        tx,
                                                        job.tenant(),
                                                        job.id(),
                                                        point.findings())
                                                .replaceWith(true)));
    }

    /** Gives it back, for any node to go on. */
    public Uni<Void> release(Claimed job) {
        return pool.preparedQuery(ImportSql.RELEASE)
                .execute(Tuple.of(job.tenant().value(), job.id().value(), job.fence()))
                .replaceWithVoid();
    }

    /** Enters how it ended, and drops its file. A cancelled one stays so. */
    public Uni<Void> end(TenantId tenant, ImportId id, State state, @Nullable String problem) {
        String[] from =
                state == State.CANCELLED
                        ? new String[] {"WAITING", "RUNNING", "DONE", "FAILED"}
                        : new String[] {"RUNNING"};
        return pool.withTransaction(tx ->
                tx.preparedQuery(ImportSql.END)
                        .execute(Tuple.of(tenant.value(), id.value(), state.name(), problem, from))
                        .chain(() -> run(tx, ImportSql.DROP_CHUNKS, tenant, id)));
    }

    private static Uni<Void> run(SqlConnection tx, String sql, TenantId tenant, ImportId id) {
        return tx.preparedQuery(sql)
                .execute(Tuple.of(tenant.value(), id.value()))
                .replaceWithVoid();
    }
}
