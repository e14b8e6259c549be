package io.ledgerdesk.directory.view.person;

import io.ledgerdesk.directory.IdentifiedPeople;
import io.ledgerdesk.directory.id.IdentityKey;
import io.ledgerdesk.directory.id.PersonStream;
import io.ledgerdesk.directory.view.facet.EntryReader;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds people; whoever asks for a merged record is given the one that stands for it. */
@Singleton
public final class People extends EntryReader<SeenPerson> implements IdentifiedPeople {
    private static final String BY_IDENTITY =
            """
            SELECT id FROM person_facet
            WHERE tenant = $1 AND facet = 'IDENTITY' AND key = $2 LIMIT 1
            """;

    private final Pool pool;

    public People(Pool pool, EventLog log, EventCodec codec) {
        super(pool, log, codec, new PersonTable());
        this.pool = pool;
    }

    @Override
    public Uni<Optional<PersonId>> byIdentity(TenantId tenant, String externalId) {
        return pool.preparedQuery(BY_IDENTITY)
                .execute(Tuple.of(tenant.value(), IdentityKey.of(externalId).value()))
                .map(rows -> {
                    for (Row row : rows) {
                        return Optional.of(new PersonId(row.getString("id")));
                    }
                    return Optional.empty();
                });
    }

    /** As the log has it up to a position. */
    public Uni<Optional<SeenPerson>> asDecided(TenantId tenant, PersonId id, long position) {
        return folded(tenant, new PersonStream(id).tag(), position)
                .chain(found -> {
                    PersonId into = found.map(person -> person.entry().mergedInto()).orElse(null);
                    return into == null
                            ? Uni.createFrom().item(found)
                            : asDecided(tenant, into, position);
                });
    }
}
