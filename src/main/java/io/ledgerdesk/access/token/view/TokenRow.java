package io.ledgerdesk.access.token.view;

import io.ledgerdesk.access.token.id.OperationName;
import io.ledgerdesk.access.token.id.SecretHash;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.access.token.id.TokenName;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Right;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between a token and its row of {@code access_token}. */
record TokenRow(Row row) {
    static final String COLUMNS =
            "id, name, rights, operations, secret, issued_by, issued_at, expires_at, revoked_by,"
                    + " revoked_at";

    /** Writes one; parameters by {@link #parameters}. */
    static final String UPSERT =
            """
            INSERT INTO access_token (tenant, %s)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (tenant, id) DO UPDATE SET
                revoked_by = excluded.revoked_by, revoked_at = excluded.revoked_at
            """
                    .formatted(COLUMNS);

    static Tuple parameters(TenantId tenant, IntegrationToken token) {
        Tuple values = Tuple.tuple();
        PersonId revokedBy = token.revokedBy();
        values.addValue(tenant.value());
        values.addValue(token.id().value());
        values.addValue(token.name().value());
        values.addValue(token.rights().stream().map(Right::name).toArray(String[]::new));
        values.addValue(
                token.operations().stream().map(OperationName::value).toArray(String[]::new));
        values.addValue(token.secret().value());
        values.addValue(token.issuedBy().value());
        values.addValue(offset(token.issuedAt()));
        values.addValue(offset(token.expiresAt()));
        values.addValue(revokedBy == null ? null : revokedBy.value());
        values.addValue(offset(token.revokedAt()));
        return values;
    }

    static List<IntegrationToken> tokens(RowSet<Row> rows) {
        List<IntegrationToken> tokens = new ArrayList<>(rows.size());
        rows.forEach(row -> tokens.add(new TokenRow(row).token()));
        return tokens;
    }

    private IntegrationToken token() {
        String revokedBy = row.getString("revoked_by");
        OffsetDateTime revokedAt = row.getOffsetDateTime("revoked_at");
        return new IntegrationToken(
                new TokenId(row.getUUID("id")),
                new TokenName(row.getString("name")),
                texts("rights").map(Right::new).toList(),
                texts("operations").map(OperationName::new).toList(),
                new SecretHash(row.getString("secret")),
                new PersonId(row.getString("issued_by")),
                row.getOffsetDateTime("issued_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                revokedBy == null ? null : new PersonId(revokedBy),
                revokedAt == null ? null : revokedAt.toInstant());
    }

    private Stream<String> texts(String column) {
        return Arrays.stream((String[]) row.getValue(column));
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
