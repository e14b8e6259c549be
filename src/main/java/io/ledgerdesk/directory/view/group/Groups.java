package io.ledgerdesk.directory.view.group;

import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.view.facet.EntryReader;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds groups. */
@Singleton
public final class Groups extends EntryReader<SeenGroup> {
    public Groups(Pool pool, EventLog log, EventCodec codec) {
        super(pool, log, codec, new GroupTable());
    }

    /** As the log has it up to a position. */
    public Uni<Optional<SeenGroup>> asDecided(TenantId tenant, GroupId id, long position) {
        return folded(tenant, id.tag(), position);
    }
}
