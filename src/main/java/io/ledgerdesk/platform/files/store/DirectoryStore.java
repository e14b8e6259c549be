package io.ledgerdesk.platform.files.store;

import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.file.CopyOptions;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.file.AsyncFile;
import io.vertx.mutiny.core.file.FileSystem;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files in a directory: {@code <tenant>/<when>/<id>}, where {@code when} are the first six digits
 * of the id, so that a folder holds what came within four and a half hours. A content that is not
 * whole yet lies in {@code .incoming}.
 */
public final class DirectoryStore implements FileStore {
    private static final int READ_BYTES = 64 * 1024;

    private final FileSystem files;
    private final Path directory;

    /**
     * @param directory made when the first file comes
     */
    public DirectoryStore(Vertx vertx, Path directory) {
        this.files = vertx.fileSystem();
        this.directory = directory;
    }

    @Override
    public Uni<Void> put(Blob blob, Multi<byte[]> content) {
        Path place = place(blob);
        Path incoming = incoming(blob);
        return files.mkdirs(incomings().toString())
                .chain(() -> files.mkdirs(folder(blob).toString()))
                .chain(() ->
                        files.open(
                                incoming.toString(), new OpenOptions().setTruncateExisting(true)))
                .chain(file -> write(file, content))
                .chain(() ->
                        files.move(
                                incoming.toString(),
                                place.toString(),
                                new CopyOptions().setAtomicMove(true)))
                .onFailure()
                .call(() -> discard(incoming))
                .onCancellation()
                .call(() -> discard(incoming))
                .onFailure()
                .transform(failure -> StoreFaults.unavailable("written", blob, failure));
    }

    private static Uni<Void> write(AsyncFile file, Multi<byte[]> content) {
        return content.onItem()
                .transformToUniAndConcatenate(bytes -> file.write(Buffer.buffer(bytes)))
                .collect()
                .last()
                .chain(file::flush)
                .onTermination()
                .call(file::close);
    }

    @Override
    public Multi<byte[]> get(Blob blob, long from, long length) {
        return files.open(
                        place(blob).toString(),
                        new OpenOptions().setCreate(false).setWrite(false).setRead(true))
                .onItem()
                .transformToMulti(file ->
                        file.setReadPos(from)
                                .setReadLength(length)
                                .setReadBufferSize(READ_BYTES)
                                .toMulti()
                                .map(Buffer::getBytes)
                                .onTermination()
                                .call(file::close))
                .onFailure()
                .transform(failure ->
                        isMissing(failure)
                                ? StoreFaults.missing(blob, failure)
                                : StoreFaults.unavailable("read", blob, failure));
    }

    @Override
    public Uni<Void> delete(Blob blob) {
        return discard(incoming(blob))
                .chain(() -> files.delete(place(blob).toString()))
                .onFailure(DirectoryStore::isMissing)
                .recoverWithNull()
                .onFailure()
                .transform(failure -> StoreFaults.unavailable("deleted", blob, failure));
    }

    @Override
    public Uni<List<UUID>> list(TenantId tenant, @Nullable UUID after, int most) {
        return Uni.createFrom()
                .item(() -> StoredNames.list(directory.resolve(tenant.value()), after, most))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Void> discard(Path path) {
        return files.delete(path.toString()).onFailure().recoverWithNull();
    }

    private Path folder(Blob blob) {
        return directory.resolve(blob.tenant().value()).resolve(StoredNames.folder(blob.id()));
    }

    private Path place(Blob blob) {
        return folder(blob).resolve(blob.id().toString());
    }

    private Path incomings() {
        return directory.resolve(".incoming");
    }

    private Path incoming(Blob blob) {
        return incomings().resolve(blob.tenant().value() + "-" + blob.id());
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof NoSuchFileException
                || failure.getCause() instanceof NoSuchFileException;
    }
}
