package io.ledgerdesk.importing.command;

import io.ledgerdesk.importing.event.RowCounts;
import io.ledgerdesk.importing.id.FailureCode;
import io.ledgerdesk.importing.id.FileDigest;
import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.ticket.word.source.SourceName;

/** What may be asked of an import. */
public sealed interface ImportJobCommand {

    ImportId job();

    /**
     * Has an uploaded file imported.
     *
     * @param bytes of the file
     */
    record RequestImport(
            ImportId job, SourceName source, String fileName, FileDigest digest, long bytes)
            implements ImportJobCommand {}

    /** Every row was read, and came in or stands in the report. */
    record FinishImport(ImportId job, RowCounts rows) implements ImportJobCommand {}

    /** It cannot go on. */
    record FailImport(ImportId job, FailureCode code, RowCounts rows) implements ImportJobCommand {}

    /** Ends it where it is; what came in stays. */
    record CancelImport(ImportId job) implements ImportJobCommand {}
}
