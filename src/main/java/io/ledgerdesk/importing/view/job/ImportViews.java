package io.ledgerdesk.importing.view.job;

import io.ledgerdesk.importing.view.report.ImportFindings;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

/** The tables of imports on the desk's pool. */
@Singleton
public final class ImportViews {
    private final Pool pool;

    ImportViews(Pool pool) {
        this.pool = pool;
    }

    public ImportTable table() {
        return new ImportTable(pool);
    }

    public Imports imports() {
        return new Imports(pool);
    }

    public ImportFindings findings() {
        return new ImportFindings(pool);
    }
}
