package io.ledgerdesk.importing.http;

import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.view.job.Imports;
import io.ledgerdesk.importing.view.report.ImportFindings;
import io.ledgerdesk.importing.view.report.ReportCsv;
import io.ledgerdesk.platform.graphql.relay.GlobalId;
import io.ledgerdesk.platform.http.PlainAnswer;
import io.ledgerdesk.platform.http.PlainEndpoint;
import io.ledgerdesk.platform.http.PlainRequest;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** {@code GET /imports/{id}/report.csv}: every row that was refused or needs a word. */
@Needs("import.run")
@ApplicationScoped
class ImportReport implements PlainEndpoint {
    private final Imports imports;
    private final ImportFindings findings;

    ImportReport(Imports imports, ImportFindings findings) {
        this.imports = imports;
        this.findings = findings;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/imports/:id/report.csv";
    }

    @Override
    public Uni<PlainAnswer> answer(PlainRequest request) {
        Optional<ImportId> id =
                GlobalId.parse(ImportRights.KIND, request.path().getOrDefault("id", ""))
                        .map(ImportId::new);
        if (id.isEmpty()) {
            return Uni.createFrom().item(ImportRights.NOT_FOUND);
        }
        return imports.byId(request.caller().tenant(), id.get())
                .map(found ->
                        found.map(one -> report(request, one.id())).orElse(ImportRights.NOT_FOUND));
    }

    private PlainAnswer report(PlainRequest request, ImportId id) {
        return new PlainAnswer.Text(
                "text/csv; charset=utf-8; header=present",
                "import-" + id + ".csv",
                Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item(ReportCsv.HEADER),
                                findings.all(request.caller().tenant(), id)
                                        .filter(page -> !page.isEmpty())
                                        .map(ReportCsv::lines)));
    }
}
