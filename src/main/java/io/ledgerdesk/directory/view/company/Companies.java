package io.ledgerdesk.directory.view.company;

import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.view.facet.EntryReader;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds companies. */
@Singleton
public final class Companies extends EntryReader<SeenCompany> {
    public Companies(Pool pool, EventLog log, EventCodec codec) {
        super(pool, log, codec, new CompanyTable());
    }

    /** As the log has it up to a position. */
    public Uni<Optional<SeenCompany>> asDecided(TenantId tenant, CompanyId id, long position) {
        return folded(tenant, id.tag(), position);
    }
}
