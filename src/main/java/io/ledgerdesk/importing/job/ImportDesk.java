package io.ledgerdesk.importing.job;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.importing.command.ImportJobCommand;
import io.ledgerdesk.importing.command.ImportJobCommand.CancelImport;
import io.ledgerdesk.importing.command.ImportJobCommand.RequestImport;
import io.ledgerdesk.importing.command.ImportJobRejection.FileNameInvalid;
import io.ledgerdesk.importing.file.Pieces;
import io.ledgerdesk.importing.id.FileDigest;
import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.view.job.Import.State;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.ticket.word.source.SourceName;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes logs in and lets go of them. */
public final class ImportDesk {
    private final ImportParts parts;
    private final ImportRunner runner;

    public ImportDesk(ImportParts parts, ImportRunner runner) {
        this.parts = parts;
        this.runner = runner;
    }

    /**
     * Takes a file in, as fast as it can be kept, and has it imported.
     *
     * @param channel by which road it came, upper snake case
     * @param file its bytes, in pieces of any size
     * @return answers when all of it is kept. Fails with {@code SOURCE_UNKNOWN}, {@code
     *     VALIDATION_FAILED}, {@code IMPORT_TOO_LARGE}, {@code IMPORT_EMPTY} or as the file's bytes
     *     fail; then nothing of it is kept
     */
    public Uni<ImportId> take(
            TenantId tenant,
            Actor by,
            String channel,
            String source,
            String fileName,
            Multi<byte[]> file) {
        if (parts.format(source).isEmpty()) {
            return failed(
                    "SOURCE_UNKNOWN",
                    "there is no adapter for the source \"%s\"; there are %s"
                            .formatted(
                                    source, parts.formats().stream().map(f -> f.name()).toList()));
        }
        if (fileName.isBlank()
                || fileName.length() > 255
                || fileName.chars().anyMatch(Character::isISOControl)) {
            return failed("VALIDATION_FAILED", "name must be " + FileNameInvalid.ALLOWED);
        }
        ImportId id = new ImportId(UuidCreator.getTimeOrderedEpoch());
        SourceName name = new SourceName(source);
        Pieces pieces = new Pieces(parts.settings().maxUpload());
        AtomicInteger number = new AtomicInteger();
        return parts.table()
                .begin(tenant, id, name, fileName, by)
                .chain(() ->
                        pieces.of(file)
                                .onItem()
                                .transformToUniAndConcatenate(piece ->
                                        parts.table()
                                                .addChunk(
                                                        tenant,
                                                        id,
                                                        number.getAndIncrement(),
                                                        piece))
                                .collect()
                                .last())
                .chain(() -> parts.table().received(tenant, id, pieces.digest()))
                .onFailure()
                .call(() -> forget(tenant, id))
                .onCancellation()
                .call(() -> forget(tenant, id))
                .chain(() ->
                        send(
                                tenant,
                                by,
                                channel,
                                new RequestImport(
                                        id,
                                        name,
                                        fileName,
                                        new FileDigest(pieces.digest()),
                                        pieces.length())))
                .invoke(runner::tick)
                .replaceWith(id);
    }

    /** Ends an import where it is; what came in stays. */
    public Uni<CommandResult> cancel(TenantId tenant, Actor by, ImportId id) {
        return send(tenant, by, "API", new CancelImport(id))
                .call(result ->
                        result instanceof CommandResult.Done
                                ? parts.table().end(tenant, id, State.CANCELLED, null)
                                : Uni.createFrom().voidItem());
    }

    private Uni<Void> forget(TenantId tenant, ImportId id) {
        return parts.table().forget(tenant, id).onFailure().recoverWithNull();
    }

    private Uni<CommandResult> send(
            TenantId tenant, Actor by, String channel, ImportJobCommand command) {
        CommandGateway gateway = parts.gateway();
        return gateway.send(
                new CommandRequest(
                        tenant,
                        by,
                        channel,
                        command,
                        null,
                        null,
                        null,
                        null,
                        command.job().value(),
                        null));
    }

    private static <T> Uni<T> failed(String code, String message) {
        return Uni.createFrom().failure(new Fault(code, message));
    }
}
