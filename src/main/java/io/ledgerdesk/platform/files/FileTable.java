package io.ledgerdesk.platform.files;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The register of files. */
public final class FileTable {
    private final Pool pool;

    public FileTable(Pool pool) {
        this.pool = pool;
    }

    /**
     * A row as it is.
     *
     * @param size absent, like type and hash, while the content is on its way
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record FileRow(
            UUID id,
            PersonId owner,
            PersonId uploader,
            @Nullable UUID holder,
            byte[] sealedKey,
            byte[] sealedName,
            @Nullable Long size,
            @Nullable String mediaType,
            @Nullable String sha256,
            FileState state,
            Instant createdAt) {}

    Uni<Void> begin(
            TenantId tenant,
            UUID id,
            PersonId uploader,
            byte[] sealedKey,
            byte[] sealedName,
            Instant at) {
        return pool.preparedQuery(FileSql.BEGIN)
                .execute(
                        Tuple.of(
                                tenant.value(),
                                id,
                                uploader.value(),
                                Buffer.buffer(sealedKey),
                                Buffer.buffer(sealedName),
                                at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Whether the row was still waiting for its content. */
    Uni<Boolean> received(KeptFile file) {
        return changed(
                FileSql.RECEIVED,
                Tuple.of(
                        file.tenant().value(),
                        file.id(),
                        file.size(),
                        file.mediaType(),
                        file.sha256(),
                        file.state().name()));
    }

    Uni<Optional<FileRow>> find(TenantId tenant, UUID id) {
        return rows(FileSql.FIND, Tuple.of(tenant.value(), id), FileTable::row)
                .map(rows -> rows.stream().findFirst());
    }

    Uni<Void> forget(TenantId tenant, UUID id) {
        return pool.preparedQuery(FileSql.FORGET)
                .execute(Tuple.of(tenant.value(), id))
                .replaceWithVoid();
    }

    /** Forgets a page of what nothing holds; answers which. */
    Uni<List<UUID>> forgetLoose(TenantId tenant, Instant before, int most) {
        return ids(
                FileSql.FORGET_LOOSE,
                Tuple.of(tenant.value(), before.atOffset(ZoneOffset.UTC), most));
    }

    /** Forgets a page of what belongs to erased persons; answers which. */
    Uni<List<UUID>> forgetErased(TenantId tenant, int most) {
        return ids(FileSql.FORGET_ERASED, Tuple.of(tenant.value(), most));
    }

    /** Those of them that are not in the register. */
    Uni<List<UUID>> unknown(TenantId tenant, Collection<UUID> among) {
        return ids(FileSql.UNKNOWN, Tuple.of(tenant.value(), among.toArray(UUID[]::new)));
    }

    /** Whether it was loose until now. */
    Uni<Boolean> bind(TenantId tenant, UUID id, UUID holder, PersonId owner, byte[] sealedKey) {
        return changed(
                FileSql.BIND,
                Tuple.of(tenant.value(), id, holder, owner.value(), Buffer.buffer(sealedKey)));
    }

    /** Back to its uploader. */
    Uni<Boolean> release(TenantId tenant, UUID id, UUID holder, byte[] sealedKey) {
        return changed(
                FileSql.RELEASE, Tuple.of(tenant.value(), id, holder, Buffer.buffer(sealedKey)));
    }

    /** What the scanner says of one that it had not seen. */
    Uni<Boolean> judged(TenantId tenant, UUID id, FileState state) {
        return changed(FileSql.JUDGED, Tuple.of(tenant.value(), id, state.name()));
    }

    Uni<List<FileRow>> unscanned(TenantId tenant, UUID after, int most) {
        return rows(FileSql.UNSCANNED, Tuple.of(tenant.value(), after, most), FileTable::row);
    }

    /** Those that have files. */
    Uni<List<TenantId>> tenants() {
        return rows(FileSql.TENANTS, Tuple.tuple(), row -> new TenantId(row.getString(0)));
    }

    private Uni<List<UUID>> ids(String sql, Tuple parameters) {
        return rows(sql, parameters, row -> row.getUUID(0));
    }

    private Uni<Boolean> changed(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(rows -> rows.rowCount() > 0);
    }

    private <T> Uni<List<T>> rows(String sql, Tuple parameters, Function<Row, T> mapping) {
        return pool.preparedQuery(sql).execute(parameters).map(found -> list(found, mapping));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> mapping) {
        return StreamSupport.stream(rows.spliterator(), false).map(mapping).toList();
    }

    private static FileRow row(Row row) {
        @Nullable UUID holder = row.getUUID("holder_id");
        @Nullable Long size = row.getLong("size");
        @Nullable String mediaType = row.getString("media_type");
        @Nullable String sha256 = row.getString("sha256");
        return new FileRow(
                row.getUUID("id"),
                new PersonId(row.getString("owner_id")),
                new PersonId(row.getString("uploader_id")),
                holder,
                row.getBuffer("sealed_key").getBytes(),
                row.getBuffer("sealed_name").getBytes(),
                size,
                mediaType,
                sha256,
                FileState.valueOf(row.getString("state")),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
