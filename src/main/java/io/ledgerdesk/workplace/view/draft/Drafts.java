package io.ledgerdesk.workplace.view.draft;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.vault.Vault;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one draft per person and ticket, whatever others do to the ticket. Not in the log: a draft
 * is nobody's fact yet.
 */
@Singleton
public final class Drafts {
    private static final String SAVE =
            """
            INSERT INTO reply_draft
                (tenant, person, ticket_id, owner, sealed, based_on_version, updated_at)
            SELECT $1::text, $2::text, $3::uuid, $4::text, $5::bytea, $6::bigint, $7::timestamptz
            WHERE EXISTS (SELECT FROM reply_draft
                          WHERE tenant = $1 AND person = $2 AND ticket_id = $3)
               OR (SELECT count(*) FROM reply_draft WHERE tenant = $1 AND person = $2) < $8::bigint
            ON CONFLICT (tenant, person, ticket_id) DO UPDATE SET
                owner = excluded.owner, sealed = excluded.sealed,
                based_on_version = excluded.based_on_version, updated_at = excluded.updated_at
            """;
    private static final String DISCARD =
            "DELETE FROM reply_draft WHERE tenant = $1 AND person = $2 AND ticket_id = $3";
    private static final String READ =
            "SELECT ticket_id, owner, sealed, based_on_version, updated_at FROM reply_draft"
                    + " WHERE tenant = $1 AND person = $2";
    private static final String FIND = READ + " AND ticket_id = $3";
    private static final String LATEST = READ + " ORDER BY updated_at DESC, ticket_id DESC LIMIT ";
    private static final String BEHIND =
            READ
                    + " AND (updated_at, ticket_id) < ($3::timestamptz, $4::uuid)"
                    + " ORDER BY updated_at DESC, ticket_id DESC LIMIT ";
    private static final String FORGET =
            """
            DELETE FROM reply_draft WHERE tenant = $1 AND (person, ticket_id) IN (
                SELECT person, ticket_id FROM reply_draft
                WHERE tenant = $1 AND updated_at < $2 ORDER BY updated_at LIMIT $3
                FOR UPDATE SKIP LOCKED)
            """;

    private final Pool pool;
    private final SealedTexts texts;
    private final Clock clock;
    private final DraftLimits limits;

    public Drafts(Pool pool, Vault vault, Clock clock, DraftLimits limits) {
        this.pool = pool;
        this.texts = new SealedTexts(vault);
        this.clock = clock;
        this.limits = limits;
    }

    public DraftLimits limits() {
        return limits;
    }

    /**
     * Keeps a draft in the place of the one before.
     *
     * @param owner the requester, with whose key it goes
     * @param text without objection of {@link #limits}
     * @return the draft as it is kept; nothing if it would be one too many
     */
    public Uni<Optional<Draft>> save(
            TenantId tenant,
            PersonId person,
            TicketId ticket,
            PersonId owner,
            String text,
            long basedOnVersion) {
        Draft draft =
                new Draft(
                        ticket,
                        text,
                        basedOnVersion,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        return texts.seal(tenant, owner, place(person, ticket), text)
                .map(sealed -> {
                    Tuple parameters = key(tenant, person, ticket);
                    parameters.addValue(owner.value());
                    parameters.addValue(Buffer.buffer(sealed));
                    parameters.addValue(basedOnVersion);
                    parameters.addValue(draft.updatedAt().atOffset(ZoneOffset.UTC));
                    parameters.addValue((long) limits.most());
                    return parameters;
                })
                .chain(parameters -> pool.preparedQuery(SAVE).execute(parameters))
                .map(rows -> rows.rowCount() == 0 ? Optional.empty() : Optional.of(draft));
    }

    /** Drops a draft; answers whether there was one. */
    public Uni<Boolean> discard(TenantId tenant, PersonId person, TicketId ticket) {
        return pool.preparedQuery(DISCARD)
                .execute(key(tenant, person, ticket))
                .map(rows -> rows.rowCount() > 0);
    }

    /** The person's draft on a ticket. */
    public Uni<Optional<Draft>> find(TenantId tenant, PersonId person, TicketId ticket) {
        return pool.preparedQuery(FIND)
                .execute(key(tenant, person, ticket))
                .chain(rows -> open(tenant, person, rows))
                .map(found -> found.stream().findFirst());
    }

    /**
     * A part of the person's drafts.
     *
     * @param size 1 to {@link DraftPage#MOST}
     * @param after absent for the latest
     */
    public Uni<DraftPage> page(
            TenantId tenant, PersonId person, int size, @Nullable DraftCursor after) {
        if (size < 1 || size > DraftPage.MOST) {
            throw new IllegalArgumentException("a page has 1 to 20 drafts, not " + size);
        }
        Tuple parameters = Tuple.of(tenant.value(), person.value());
        if (after != null) {
            parameters.addValue(after.updatedAt().atOffset(ZoneOffset.UTC));
            parameters.addValue(after.ticket().value());
        }
        return pool.preparedQuery((after == null ? LATEST : BEHIND) + (size + 1))
                .execute(parameters)
                .chain(rows -> open(tenant, person, rows))
                .map(found ->
                        found.size() > size
                                ? new DraftPage(found.subList(0, size), true)
                                : new DraftPage(found, false));
    }

    /**
     * Drops drafts that nobody has touched since an instant; answers how many.
     *
     * @param most so many at once
     */
    public Uni<Integer> forget(TenantId tenant, Instant before, int most) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(tenant.value(), before.atOffset(ZoneOffset.UTC), (long) most))
                .map(RowSet::rowCount);
    }

    private Uni<List<Draft>> open(TenantId tenant, PersonId person, RowSet<Row> rows) {
        List<Sealed> found = new ArrayList<>(rows.size());
        rows.forEach(row -> found.add(Sealed.of(row)));
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<PersonId> owners = found.stream().map(Sealed::owner).collect(Collectors.toSet());
        return texts.keys(tenant, owners)
                .map(keys ->
                        found.stream()
                                .map(one ->
                                        new Draft(
                                                one.ticket(),
                                                SealedTexts.open(
                                                        keys.get(one.owner()),
                                                        tenant,
                                                        place(person, one.ticket()),
                                                        one.sealed().getBytes()),
                                                one.basedOnVersion(),
                                                one.updatedAt()))
                                .toList());
    }

    private record Sealed(
            TicketId ticket,
            PersonId owner,
            Buffer sealed,
            long basedOnVersion,
            Instant updatedAt) {
        static Sealed of(Row row) {
            return new Sealed(
                    new TicketId(row.getUUID(0)),
                    new PersonId(row.getString(1)),
                    row.getDelegate().getBuffer(2),
                    row.getLong(3),
                    row.getOffsetDateTime(4).toInstant());
        }
    }

    private static Tuple key(TenantId tenant, PersonId person, TicketId ticket) {
        return Tuple.of(tenant.value(), person.value(), ticket.value());
    }

    private static String place(PersonId person, TicketId ticket) {
        return "reply_draft|" + person + "|" + ticket;
    }
}
