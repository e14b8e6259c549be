package io.ledgerdesk.servicelevel.view.expiry;

import io.ledgerdesk.catalogue.event.AgreementEvent;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.id.CatalogueStream;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.AgreementExpiring;
import io.ledgerdesk.servicelevel.view.timer.ClockTimerTable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When agreements end: {@code agreement_expiry}, and the timers of the reminders. */
@Singleton
public final class AgreementExpiries {
    private static final String OF =
            """
            SELECT agreement, version, valid_to, said_at, cause, reminded FROM agreement_expiry
            WHERE tenant = $1 AND agreement = $2
            """;

    private static final String REMINDED =
            """
            SELECT agreement, reminded FROM agreement_expiry
            WHERE tenant = $1 AND agreement = ANY ($2::text[]) AND reminded IS NOT NULL
            """;

    private static final String WRITE =
            """
            INSERT INTO agreement_expiry
                (tenant, agreement, version, valid_to, said_at, cause, reminded)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (tenant, agreement) DO UPDATE
            SET version = excluded.version, valid_to = excluded.valid_to,
                said_at = excluded.said_at, cause = excluded.cause, reminded = excluded.reminded
            """;

    private static final String FORGET =
            "DELETE FROM agreement_expiry WHERE tenant = $1 AND agreement = $2";

    private final Pool pool;
    private final ExpiryReminders reminders;

    public AgreementExpiries(Pool pool, ExpiryReminders reminders) {
        this.pool = pool;
        this.reminders = reminders;
    }

    /** When an agreement ends; empty where it does not. */
    public Uni<Optional<AgreementExpiry>> of(TenantId tenant, CatalogueId agreement) {
        return of(pool, tenant, agreement);
    }

    /** How many days before its end staff was last told, of those of which it was. */
    public Uni<Map<CatalogueId, Integer>> reminded(
            TenantId tenant, Collection<CatalogueId> agreements) {
        String[] ids = agreements.stream().map(CatalogueId::value).toArray(String[]::new);
        return pool.preparedQuery(REMINDED)
                .execute(Tuple.of(tenant.value(), ids))
                .map(rows -> {
                    Map<CatalogueId, Integer> found = new HashMap<>();
                    rows.forEach(row ->
                            found.put(
                                    new CatalogueId(row.getString("agreement")),
                                    row.getInteger("reminded")));
                    return found;
                });
    }

    private static Uni<Optional<AgreementExpiry>> of(
            SqlClient client, TenantId tenant, CatalogueId agreement) {
        return client.preparedQuery(OF)
                .execute(Tuple.of(tenant.value(), agreement.value()))
                .map(rows ->
                        rows.size() == 0
                                ? Optional.empty()
                                : Optional.of(expiry(rows.iterator().next())));
    }

    /** Keeps what a batch says. */
    public Uni<Void> keep(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        List<RecordedEvent> own = batch.stream().filter(one -> agreement(one).isPresent()).toList();
        return own.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(own)
                        .onItem()
                        .transformToUniAndConcatenate(one -> keep(transaction, tenant, one))
                        .collect()
                        .last()
                        .replaceWithVoid();
    }

    private Uni<Boolean> keep(SqlConnection transaction, TenantId tenant, RecordedEvent recorded) {
        CatalogueId agreement = agreement(recorded).orElseThrow();
        return of(transaction, tenant, agreement)
                .chain(known -> {
                    AgreementExpiry after = AgreementExpiry.after(known.orElse(null), recorded);
                    Tag subject = CatalogueStream.of(CatalogueKind.AGREEMENT, agreement);
                    List<Timer> timers = after == null ? List.of() : reminders.timers(after);
                    return write(transaction, tenant, agreement, after)
                            .chain(() ->
                                    ClockTimerTable.TABLE.replace(
                                            transaction, tenant, Map.of(subject, timers)));
                })
                .replaceWith(true);
    }

    private static Optional<CatalogueId> agreement(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case AgreementEvent e -> Optional.of(e.agreement());
            case AgreementExpiring e -> Optional.of(e.agreement());
            default -> Optional.empty();
        };
    }

    private static Uni<?> write(
            SqlConnection transaction,
            TenantId tenant,
            CatalogueId agreement,
            @Nullable AgreementExpiry expiry) {
        return expiry == null
                ? transaction
                        .preparedQuery(FORGET)
                        .execute(Tuple.of(tenant.value(), agreement.value()))
                : transaction
                        .preparedQuery(WRITE)
                        .execute(
                                Tuple.tuple()
                                        .addString(tenant.value())
                                        .addString(agreement.value())
                                        .addInteger(expiry.version())
                                        .addOffsetDateTime(
                                                expiry.validTo().atOffset(ZoneOffset.UTC))
                                        .addOffsetDateTime(expiry.saidAt().atOffset(ZoneOffset.UTC))
                                        .addUUID(expiry.cause())
                                        .addInteger(expiry.reminded()));
    }

    private static AgreementExpiry expiry(Row row) {
        return new AgreementExpiry(
                new CatalogueId(row.getString("agreement")),
                row.getInteger("version"),
                row.getOffsetDateTime("valid_to").toInstant(),
                row.getOffsetDateTime("said_at").toInstant(),
                row.getUUID("cause"),
                row.getInteger("reminded"));
    }
}
