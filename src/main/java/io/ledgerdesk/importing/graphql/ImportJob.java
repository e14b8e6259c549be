package io.ledgerdesk.importing.graphql;

import io.ledgerdesk.importing.http.ImportRights;
import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.view.job.Import;
import io.ledgerdesk.platform.graphql.relay.GlobalId;
import io.ledgerdesk.platform.graphql.relay.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An import as the schema has it. */
@Type("Import")
@Description("An import of another system's log.")
public final class ImportJob implements Node {
    private final Import found;

    ImportJob(Import found) {
        this.found = found;
    }

    static String globalId(ImportId id) {
        return new GlobalId(ImportRights.KIND, id.value()).text();
    }

    static Optional<ImportId> parse(String globalId) {
        return GlobalId.parse(ImportRights.KIND, globalId).map(ImportId::new);
    }

    ImportId ownId() {
        return found.id();
    }

    @Override
    @Id
    @NonNull
    @Description(Node.ID)
    public String getId() {
        return globalId(found.id());
    }

    @NonNull
    @Description("The system that the log is of.")
    public String getSource() {
        return found.source().value();
    }

    @NonNull
    @Description("What the file was called when it was uploaded.")
    public String getFileName() {
        return found.fileName();
    }

    @Id
    @NonNull
    @Description("Who uploaded it.")
    public String getRequestedBy() {
        return found.person().value();
    }

    @NonNull
    @Description("Where it stands.")
    public ImportState getState() {
        return ImportState.valueOf(found.state().name());
    }

    @NonNull
    @Description("When the upload began.")
    public Instant getRequestedAt() {
        return found.requestedAt();
    }

    @Description("When a node first began to read it.")
    public @Nullable Instant getStartedAt() {
        return found.startedAt();
    }

    @Description("When it ended.")
    public @Nullable Instant getFinishedAt() {
        return found.finishedAt();
    }

    @Description("SHA-256 of the file in hexadecimal; absent while it comes in.")
    public @Nullable String getDigest() {
        return found.digest();
    }

    @Description("Size of the file in bytes, so far while it comes in.")
    public double getBytes() {
        return found.bytes();
    }

    @Description("The part of the file's bytes that is done, 0 to 1.")
    public double getDone() {
        return found.done();
    }

    @NonNull
    @Description("What became of its rows so far.")
    public ImportRows getRows() {
        return ImportRows.of(found.rows());
    }

    @Description("Rows a second of late; 0 when it does not run.")
    public int getRowsPerSecond() {
        return ImportRows.count(found.rowsPerSecond());
    }

    @Description("How long it will still take at this pace, as ISO 8601; absent if not known.")
    public @Nullable String getRemaining() {
        Duration remaining = found.remaining();
        return remaining == null ? null : remaining.toString();
    }

    @Description("Why it failed, code first.")
    public @Nullable String getProblem() {
        return found.problem();
    }
}
