package io.ledgerdesk.access.token.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.access.token.id.OperationName;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.platform.security.AccessCache;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.bearer.IntegrationTokens;
import io.ledgerdesk.platform.security.bearer.Proven;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks the token of a request. What a token may is remembered for a moment, and forgotten when
 * this node hears that tokens have changed, on whatever node that was.
 */
@Singleton
public final class KnownTokens implements IntegrationTokens, AccessCache {
    private static final String ONE =
            "SELECT " + TokenRow.COLUMNS + " FROM access_token WHERE tenant = $1 AND id = $2";

    private final Pool pool;
    private final Clock clock;
    private final TokenUses uses;
    private final Cache<Place, Optional<IntegrationToken>> remembered;
    private final AtomicLong changes = new AtomicLong();

    private record Place(TenantId tenant, TokenId token) {}

    public KnownTokens(Pool pool, Clock clock, TokenLimits limits) {
        this.pool = pool;
        this.clock = clock;
        this.uses = new TokenUses(pool, clock, limits);
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(limits.remembered())
                        .expireAfterWrite(limits.trust())
                        .executor(Runnable::run)
                        .build();
    }

    @Override
    public Uni<Optional<Proven>> find(String token) {
        TokenText asked = TokenText.parse(token).orElse(null);
        if (asked == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        Place place = new Place(asked.tenant(), asked.id());
        return Optional.ofNullable(remembered.getIfPresent(place))
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> read(place))
                .map(found ->
                        found.filter(one -> one.holds(clock.instant()))
                                .filter(one -> asked.fits(one.secret()))
                                .map(one -> prove(place, one)));
    }

    /** Those that are not there are remembered too: guesses do not reach the database twice. */
    private Uni<Optional<IntegrationToken>> read(Place place) {
        long before = changes.get();
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(place.tenant.value(), place.token.value()))
                .map(rows -> TokenRow.tokens(rows).stream().findFirst())
                .invoke(found -> {
                    if (changes.get() == before) {
                        remembered.put(place, found);
                    }
                });
    }

    @Override
    public void forget(TenantId tenant) {
        changes.incrementAndGet();
        remembered.asMap().keySet().removeIf(place -> place.tenant.equals(tenant));
    }

    @Override
    public void forgetAll() {
        changes.incrementAndGet();
        remembered.invalidateAll();
    }

    private Proven prove(Place place, IntegrationToken token) {
        uses.note(place.tenant, place.token);
        PersonId holder = new PersonId("token-" + token.id());
        Grants grants =
                new Grants(
                        token.rights().stream()
                                .collect(
                                        Collectors.toMap(
                                                Function.<Right>identity(),
                                                right -> Set.of(Reach.ALL))));
        Set<String> operations =
                token.operations().stream()
                        .map(OperationName::value)
                        .collect(Collectors.toUnmodifiableSet());
        return new Proven(
                new Caller(
                        place.tenant,
                        new Actor(Actor.Kind.INTEGRATION, holder, token.name().value()),
                        Set.of(),
                        new Authority(grants, Standing.alone(holder.value())),
                        operations.isEmpty() ? null : operations),
                token.expiresAt());
    }
}
