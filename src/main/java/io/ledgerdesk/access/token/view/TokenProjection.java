package io.ledgerdesk.access.token.view;

import io.ledgerdesk.access.token.event.TokenEvent;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps {@code access_token}. */
@Singleton
public final class TokenProjection implements Projection {
    public static final String NAME = "access_token";

    private static final String KNOWN =
            "SELECT "
                    + TokenRow.COLUMNS
                    + " FROM access_token WHERE tenant = $1 AND id = ANY ($2::uuid[])";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        UUID[] concerned =
                batch.stream()
                        .filter(one -> one.event() instanceof TokenEvent)
                        .map(one -> ((TokenEvent) one.event()).token().value())
                        .distinct()
                        .toArray(UUID[]::new);
        if (concerned.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(KNOWN)
                .execute(Tuple.of(tenant.value(), concerned))
                .map(rows ->
                        TokenRow.tokens(rows).stream()
                                .collect(
                                        Collectors
                                                .<IntegrationToken, TokenId, IntegrationToken>toMap(
                                                        IntegrationToken::id, Function.identity())))
                .map(known -> TokenFold.fold(known, batch))
                .map(tokens ->
                        tokens.values().stream()
                                .map(token -> TokenRow.parameters(tenant, token))
                                .toList())
                .chain(rows -> transaction.preparedQuery(TokenRow.UPSERT).executeBatch(rows))
                .replaceWithVoid();
    }

    @Override
    public List<String> tables() {
        return List.of(NAME);
    }
}
