package io.ledgerdesk.platform.files;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.files.seal.FileKey;
import io.ledgerdesk.platform.files.store.FileStore.Blob;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Takes files in: they belong to their uploader until they are attached to something. */
public final class FileIntake {
    private static final Logger LOG = Logger.getLogger(FileIntake.class);

    private final FileParts parts;
    private final FileDesk desk;
    private final FileScanning scanning;
    private final AtomicInteger underWay = new AtomicInteger();

    public FileIntake(FileParts parts, FileDesk desk) {
        this.parts = parts;
        this.desk = desk;
        this.scanning = new FileScanning(parts, desk);
    }

    public FileLimits limits() {
        return parts.limits();
    }

    /**
     * Takes a file in, as fast as it can be kept.
     *
     * @param name as the uploader calls it
     * @param content in pieces of any size
     * @return answers when all of it is kept. Fails with {@code FILE_NAME_INVALID}, {@code
     *     FILE_TOO_LARGE}, {@code FILE_INFECTED}, {@code FILE_NOT_SCANNED}, {@code
     *     FILE_UPLOAD_GIVEN_UP}, {@code UPLOAD_CUT_OFF} if the content fails, {@code STORE_BUSY},
     *     {@code PERSON_ERASED}; then, and when it is cancelled, nothing of it stays
     */
    public Uni<KeptFile> take(
            TenantId tenant, PersonId uploader, String name, Multi<byte[]> content) {
        return Uni.createFrom()
                .deferred(() -> {
                    String checked = FileNames.checked(name);
                    if (underWay.incrementAndGet() > parts.limits().maxInFlight()) {
                        underWay.decrementAndGet();
                        throw new Fault(
                                "STORE_BUSY",
                                "%d uploads are under way: send it again a little later"
                                        .formatted(parts.limits().maxInFlight()));
                    }
                    return admitted(tenant, uploader, checked, content)
                            .onTermination()
                            .invoke(underWay::decrementAndGet);
                });
    }

    /** Drops files that were taken in a moment ago. */
    public Uni<Void> drop(List<KeptFile> files) {
        return Multi.createFrom()
                .iterable(files)
                .onItem()
                .transformToUniAndConcatenate(file -> drop(file.tenant(), file.id()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<KeptFile> admitted(
            TenantId tenant, PersonId uploader, String name, Multi<byte[]> content) {
        UUID id = UuidCreator.getTimeOrderedEpoch(parts.clock().instant());
        FileKey key = FileKey.make(id);
        Intake intake = new Intake(parts.limits().maxSize());
        return desk.keyOf(tenant, uploader)
                .chain(owner ->
                        parts.table()
                                .begin(
                                        tenant,
                                        id,
                                        uploader,
                                        key.wrap(owner),
                                        key.sealText(name),
                                        parts.clock().instant()))
                .chain(() ->
                        parts.store()
                                .put(new Blob(tenant, id), key.seal(intake.of(steady(content)))))
                .chain(() -> received(tenant, id, uploader, key, name, intake))
                .onFailure()
                .call(failure -> drop(tenant, id))
                .onCancellation()
                .call(() -> drop(tenant, id));
    }

    private Multi<byte[]> steady(Multi<byte[]> content) {
        return content.ifNoItem()
                .after(parts.limits().silence())
                .fail()
                .onFailure(TimeoutException.class)
                .transform(silent ->
                        new Fault(
                                "FILE_UPLOAD_GIVEN_UP",
                                "nothing had come for %s: send the file again"
                                        .formatted(parts.limits().silence())))
                .onFailure(failure -> !(failure instanceof Fault))
                .transform(gone ->
                        new Fault(
                                "UPLOAD_CUT_OFF",
                                "the upload ended before its end: send the file again",
                                gone));
    }

    private Uni<KeptFile> received(
            TenantId tenant, UUID id, PersonId uploader, FileKey key, String name, Intake intake) {
        KeptFile file =
                new KeptFile(
                        tenant,
                        id,
                        uploader,
                        uploader,
                        null,
                        key,
                        name,
                        intake.size(),
                        FileTypes.of(intake.head(), name),
                        intake.sha256(),
                        FileState.UNSCANNED,
                        parts.clock().instant());
        return scanning.ofNew(file)
                .map(file::in)
                .call(whole -> parts.table().received(whole).invoke(FileIntake::inTime));
    }

    private static void inTime(boolean waitedFor) {
        if (!waitedFor) {
            throw new Fault(
                    "FILE_UPLOAD_GIVEN_UP", "the upload took too long: send the file again");
        }
    }

    /** The content first: without its row nobody would look for it soon. */
    private Uni<Void> drop(TenantId tenant, UUID id) {
        return parts.store()
                .delete(new Blob(tenant, id))
                .chain(() -> parts.table().forget(tenant, id))
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "file %s is left to be collected", id))
                .onFailure()
                .recoverWithNull();
    }
}
