package io.ledgerdesk.importing.graphql;

import io.ledgerdesk.importing.graphql.ImportConnection.ImportEdge;
import io.ledgerdesk.importing.graphql.ImportFindingConnection.ImportFinding;
import io.ledgerdesk.importing.graphql.ImportFindingConnection.ImportFindingEdge;
import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.source.Finding;
import io.ledgerdesk.importing.view.job.Imports;
import io.ledgerdesk.importing.view.report.ImportFindings;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.Cursor;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Imports and what was found in their logs. */
@GraphQLApi
public class ImportQueries {
    private static final String FINDINGS = "importFindings";

    private final CurrentCaller callers;
    private final Imports imports;
    private final ImportFindings findings;

    ImportQueries(CurrentCaller callers, Imports imports, ImportFindings findings) {
        this.callers = callers;
        this.imports = imports;
        this.findings = findings;
    }

    @Needs("import.run")
    @Query("imports")
    @Description("Imports of other systems' logs, the latest first.")
    public @NonNull Uni<ImportConnection> imports(
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        Caller caller = callers.require();
        PageArguments page = PageArguments.of(first, after, null, null, Imports.MOST);
        ImportId behind = after == null ? null : cursor(after);
        return imports.page(caller.tenant(), page.size(), behind)
                .map(found ->
                        connection(
                                found.imports().stream().map(ImportJob::new).toList(),
                                behind != null,
                                found.hasNext()));
    }

    @Needs("import.run")
    @Query("import")
    @Description("One import; nothing if there is no such import or you may not see it.")
    public Uni<@Nullable ImportJob> oneImport(
            @Id @NonNull @Name("id") @Description("Its id.") String id) {
        Caller caller = callers.require();
        Optional<ImportId> wanted = ImportJob.parse(id);
        return wanted.isEmpty()
                ? Uni.createFrom().nullItem()
                : imports.byId(caller.tenant(), wanted.get())
                        .map(found -> found.map(ImportJob::new).orElse(null));
    }

    @NonNull
    @Description("Every row that was refused or needs a word, in the order of the file.")
    public Uni<ImportFindingConnection> findings(
            @Source ImportJob job,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        Caller caller = callers.require();
        PageArguments page = PageArguments.of(first, after, null, null, Imports.MOST);
        Cursor behind = after == null ? null : Cursor.parse(after, FINDINGS, job.getId(), 2);
        return findings.page(
                        caller.tenant(),
                        job.ownId(),
                        behind == null ? 0 : behind.position(0),
                        behind == null ? "" : behind.place().get(1),
                        page.size() + 1)
                .map(found ->
                        connection(
                                job,
                                found.subList(0, Math.min(found.size(), page.size())),
                                behind != null,
                                found.size() > page.size()));
    }

    private static ImportConnection connection(
            List<ImportJob> nodes, boolean hasPrevious, boolean hasNext) {
        return new ImportConnection(
                nodes.stream().map(node -> new ImportEdge(node.getId(), node)).toList(),
                nodes,
                PageInfo.of(nodes.stream().map(ImportJob::getId).toList(), hasPrevious, hasNext));
    }

    private static ImportFindingConnection connection(
            ImportJob job, List<Finding> found, boolean hasPrevious, boolean hasNext) {
        List<ImportFindingEdge> edges =
                found.stream()
                        .map(one -> new ImportFindingEdge(place(job, one), ImportFinding.of(one)))
                        .toList();
        return new ImportFindingConnection(
                edges,
                edges.stream().map(ImportFindingEdge::node).toList(),
                PageInfo.of(
                        edges.stream().map(ImportFindingEdge::cursor).toList(),
                        hasPrevious,
                        hasNext));
    }

    private static String place(ImportJob job, Finding finding) {
        return new Cursor(
                        FINDINGS,
                        job.getId(),
                        List.of(Long.toString(finding.line()), finding.code()))
                .text();
    }

    private static ImportId cursor(String text) {
        return ImportJob.parse(text)
                .orElseThrow(() ->
                        new Fault(
                                "BAD_CURSOR",
                                "not a cursor of imports: hand back one as it was given"));
    }
}
