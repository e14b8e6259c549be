package io.ledgerdesk.importing.graphql;

import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.view.job.Imports;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.transport.StreamFailure;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Imports as they go on. */
@GraphQLApi
public class ImportSubscriptions {
    private final CurrentCaller callers;
    private final Imports imports;

    ImportSubscriptions(CurrentCaller callers, Imports imports) {
        this.callers = callers;
        this.imports = imports;
    }

    @Needs("import.run")
    @Subscription("importProgress")
    @Description("An import as it is now and once a second; ends with how the import ended.")
    public @NonNull Multi<ImportJob> importProgress(
            @Id @NonNull @Name("id") @Description("The import.") String id) {
        Caller caller = callers.require();
        Optional<ImportId> wanted = ImportJob.parse(id);
        if (wanted.isEmpty()) {
            throw new Fault("IMPORT_NOT_FOUND", "There is no such import.");
        }
        return StreamFailure.told(
                imports.follow(caller.tenant(), wanted.get()).map(ImportJob::new));
    }
}
