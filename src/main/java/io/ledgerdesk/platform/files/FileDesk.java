package io.ledgerdesk.platform.files;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.files.FileTable.FileRow;
import io.ledgerdesk.platform.files.seal.FileKey;
import io.ledgerdesk.platform.files.store.FileStore.Blob;
import io.ledgerdesk.platform.vault.DataKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds files that are there, gives their content, and hands them from their uploader to a ticket.
 */
public final class FileDesk {
    private final FileParts parts;

    public FileDesk(FileParts parts) {
        this.parts = parts;
    }

    /**
     * A file whose content is there whole; empty too where its owner was erased, and where the
     * scanner found something in it.
     */
    public Uni<Optional<KeptFile>> find(TenantId tenant, UUID id) {
        return parts.table()
                .find(tenant, id)
                .chain(found ->
                        found.filter(FileDesk::isThere)
                                .map(row -> open(tenant, row))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** Whether it is given out: not while a scanner is to see it first. */
    public boolean isReleased(KeptFile file) {
        return file.state() == FileState.CLEAN || parts.scanner() == null;
    }

    /**
     * A part of its plain content, read and decrypted as fast as it is asked for.
     *
     * @param from the first byte, from 0
     * @param length how many; {@code from + length} is at most its size
     * @return fails with a {@link Fault} {@code FILE_UNREADABLE}, {@code FILE_CONTENT_MISSING} or
     *     {@code FILE_STORE_UNAVAILABLE}
     */
    public Multi<byte[]> read(KeptFile file, long from, long length) {
        Blob blob = new Blob(file.tenant(), file.id());
        return file.key()
                .open(
                        file.size(),
                        from,
                        length,
                        (begin, sealed) -> parts.store().get(blob, begin, sealed));
    }

    /**
     * Hands a loose file over to what it is attached to: from now on it is read with the new
     * owner's key, and no longer collected as an orphan. To be done before the attachment is
     * written, and {@link #release taken back} if it is refused.
     *
     * @return whether it was loose; if not, nothing has changed. Fails with {@code PERSON_ERASED}
     */
    public Uni<Boolean> bind(KeptFile file, UUID holder, PersonId owner) {
        return keyOf(file.tenant(), owner)
                .chain(key ->
                        parts.table()
                                .bind(
                                        file.tenant(),
                                        file.id(),
                                        holder,
                                        owner,
                                        file.key().wrap(key)));
    }

    /** Gives it back to its uploader. */
    public Uni<Void> release(KeptFile file, UUID holder) {
        return keyOf(file.tenant(), file.uploader())
                .chain(key ->
                        parts.table()
                                .release(file.tenant(), file.id(), holder, file.key().wrap(key)))
                .replaceWithVoid();
    }

    Uni<DataKey> keyOf(TenantId tenant, PersonId person) {
        return parts.vault()
                .keysForWriting(tenant, Set.of(person))
                .map(keys -> Objects.requireNonNull(keys.get(person)));
    }

    Uni<Optional<KeptFile>> open(TenantId tenant, FileRow row) {
        return parts.vault()
                .keysForReading(tenant, Set.of(row.owner()))
                .map(keys -> Optional.ofNullable(keys.get(row.owner())))
                .map(key -> key.map(owner -> kept(tenant, row, owner)));
    }

    private static KeptFile kept(TenantId tenant, FileRow row, DataKey owner) {
        FileKey key = FileKey.unwrap(row.id(), owner, row.sealedKey());
        return new KeptFile(
                tenant,
                row.id(),
                row.owner(),
                row.uploader(),
                row.holder(),
                key,
                key.openText(row.sealedName()),
                known(row.size()),
                known(row.mediaType()),
                known(row.sha256()),
                row.state(),
                row.createdAt());
    }

    private static boolean isThere(FileRow row) {
        return switch (row.state()) {
            case UNSCANNED, CLEAN -> true;
            case RECEIVING, INFECTED -> false;
        };
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
