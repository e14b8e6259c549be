package io.ledgerdesk.importing.graphql;

import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.job.ImportDesk;
import io.ledgerdesk.importing.view.job.Imports;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.graphql.error.Forbidden;
import io.ledgerdesk.platform.graphql.error.NotFound;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Ending imports. They begin with an upload. */
@GraphQLApi
public class ImportMutations {
    private static final List<String> PATH = List.of("input", "importId");

    private final CurrentCaller callers;
    private final ImportDesk desk;
    private final Imports imports;

    ImportMutations(CurrentCaller callers, ImportDesk desk, Imports imports) {
        this.callers = callers;
        this.desk = desk;
        this.imports = imports;
    }

    /** Which import to end. */
    @Input("CancelImportInput")
    @Description("Which import to end.")
    public record CancelImportInput(@Id @NonNull @Description("Its id.") String importId) {}

    /** Of {@code cancelImport}. */
    @Type("CancelImportPayload")
    @Description("What became of cancelImport.")
    public record CancelImportPayload(
            @Name("import") @Description("The import as it is now.") @Nullable ImportJob job,
            @Description("Position of the event; absent if it was refused.")
                    @Nullable String position,
            @NonNull @Description("Why it was refused; empty if it was done.")
                    List<@NonNull UserError> errors) {}

    @Needs("import.run")
    @Mutation("cancelImport")
    @Description("Ends an import where it is; the rows that came in stay.")
    public @NonNull Uni<CancelImportPayload> cancelImport(
            @NonNull @Name("input") @Description("What is needed for it.")
                    CancelImportInput input) {
        Caller caller = callers.require();
        Optional<ImportId> id = ImportJob.parse(input.importId());
        if (id.isEmpty()) {
            return Uni.createFrom().item(refused(notFound()));
        }
        return desk.cancel(caller.tenant(), caller.actor(), id.get())
                .chain(result ->
                        switch (result) {
                            case CommandResult.Done done ->
                                    imports.byId(caller.tenant(), id.get())
                                            .map(found ->
                                                    new CancelImportPayload(
                                                            found.map(ImportJob::new).orElse(null),
                                                            Position.of(done.position()),
                                                            List.of()));
                            case CommandResult.Refused(var why) ->
                                    Uni.createFrom()
                                            .item(
                                                    refused(
                                                            why.conceals()
                                                                    ? notFound()
                                                                    : new Forbidden(
                                                                            why.code(),
                                                                            why.message(),
                                                                            PATH)));
                            case CommandResult.VersionConflict conflict ->
                                    Uni.createFrom().item(refused(notFound()));
                            case CommandResult.CommandIdReused reused ->
                                    Uni.createFrom().item(refused(notFound()));
                        });
    }

    private static CancelImportPayload refused(UserError error) {
        return new CancelImportPayload(null, null, List.of(error));
    }

    private static NotFound notFound() {
        return new NotFound("IMPORT_NOT_FOUND", "There is no such import.", PATH);
    }
}
