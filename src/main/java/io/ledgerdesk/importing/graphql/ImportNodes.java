package io.ledgerdesk.importing.graphql;

import io.ledgerdesk.importing.http.ImportRights;
import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.view.job.Imports;
import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.platform.graphql.relay.NodeResolver;
import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Imports by their global ids, in one statement. */
@ApplicationScoped
class ImportNodes implements NodeResolver {
    private final Imports imports;

    ImportNodes(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String kind() {
        return ImportRights.KIND;
    }

    @Override
    public Uni<Map<String, Node>> find(Caller caller, List<String> ids) {
        List<ImportId> wanted =
                ids.stream().map(ImportJob::parse).flatMap(Optional::stream).toList();
        if (!ImportRights.mayImport(caller) || wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return imports.byIds(caller.tenant(), wanted)
                .map(found ->
                        found.stream()
                                .collect(
                                        Collectors.toMap(
                                                one -> ImportJob.globalId(one.id()),
                                                ImportJob::new)));
    }
}
