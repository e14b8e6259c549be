package io.ledgerdesk.importing.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.importing.id.FailureCode;
import io.ledgerdesk.importing.id.FileDigest;
import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.ticket.word.source.SourceName;

/** What happened to an import; who asked for it is the envelope's actor. */
public sealed interface ImportJobEvent {

    ImportId job();

    /**
     * A file was uploaded to be imported.
     *
     * @param bytes of the file
     */
    @WireName(value = "importing.ImportRequested", revision = 1)
    @ReadableBy(STAFF)
    record ImportRequested(
            ImportId job,
            SourceName source,
            Personal<String> fileName,
            FileDigest digest,
            long bytes)
            implements ImportJobEvent {}

    /** Every row was read. */
    @WireName(value = "importing.ImportFinished", revision = 1)
    @ReadableBy(STAFF)
    record ImportFinished(ImportId job, RowCounts rows) implements ImportJobEvent {}

    /** It could not go on; what had come in stays. */
    @WireName(value = "importing.ImportFailed", revision = 1)
    @ReadableBy(STAFF)
    record ImportFailed(ImportId job, FailureCode code, RowCounts rows) implements ImportJobEvent {}

    /** Somebody ended it; what had come in stays. */
    @WireName(value = "importing.ImportCancelled", revision = 1)
    @ReadableBy(STAFF)
    record ImportCancelled(ImportId job) implements ImportJobEvent {}
}
