package io.ledgerdesk.access.token.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.kernel.TenantId;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Notes when a token was last used: at most once a minute for each, on all nodes together. */
final class TokenUses {
    private static final Logger LOG = Logger.getLogger(TokenUses.class);
    private static final Duration GRAIN = Duration.ofMinutes(1);
    private static final String NOTE =
            """
            INSERT INTO access_token_use AS known (tenant, id, used_at) VALUES ($1, $2, $3)
            ON CONFLICT (tenant, id) DO UPDATE SET used_at = excluded.used_at
            WHERE known.used_at <= excluded.used_at - interval '1 minute'
            """;

    private final Pool pool;
    private final Clock clock;
    private final Cache<Used, Boolean> noted;

    private record Used(TenantId tenant, TokenId token) {}

    TokenUses(Pool pool, Clock clock, TokenLimits limits) {
        this.pool = pool;
        this.clock = clock;
        this.noted =
                Caffeine.newBuilder()
                        .maximumSize(limits.remembered())
                        .expireAfterWrite(GRAIN)
                        .executor(Runnable::run)
                        .build();
    }

    /** Returns at once: whoever uses a token does not wait for the note of it. */
    void note(TenantId tenant, TokenId token) {
        if (noted.asMap().putIfAbsent(new Used(tenant, token), true) != null) {
            return;
        }
        pool.preparedQuery(NOTE)
                .execute(
                        Tuple.of(
                                tenant.value(),
                                token.value(),
                                clock.instant().atOffset(ZoneOffset.UTC)))
                .subscribe()
                .with(done -> {}, failure -> LOG.debug("a token's use was not noted", failure));
    }
}
