package io.ledgerdesk.platform.graphql.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.ledgerdesk.platform.graphql.document.Refused;
import io.ledgerdesk.platform.graphql.document.RequestFault;
import io.ledgerdesk.platform.security.Caller;
import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a user, and an address, may ask for in a minute. Each node counts for itself: behind a
 * proxy that spreads requests over several, as many times that much gets through.
 */
@ApplicationScoped
public class Rates {
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final double NANOS_A_SECOND = 1e9;
    private static final Duration ALL_IS_BACK = Duration.ofMinutes(2);
    private static final int NETWORK_BYTES = 8;

    private final GraphQlSettings.Rate limits;
    private final Clock clock;
    private final Cache<User, Bucket> queries;
    private final Cache<User, Bucket> mutations;
    private final Cache<String, Bucket> addresses;

    Rates(GraphQlSettings settings, Clock clock) {
        this.limits = settings.rate();
        this.clock = clock;
        this.queries = buckets();
        this.mutations = buckets();
        this.addresses = buckets();
    }

    /**
     * What is left after a part was taken.
     *
     * @param perMinute of so many
     */
    record Left(int perMinute, long remaining) {}

    private record User(TenantId tenant, Actor.Kind kind, PersonId id) {}

    /**
     * Counts a request, or a message on a socket.
     *
     * @param address of the client, or of the proxy where that is not asked for it
     * @throws Refused {@code RATE_LIMITED}
     */
    public void takeOf(@Nullable SocketAddress address) {
        if (limits.requestsPerAddress() > 0 && address != null) {
            take(
                    addresses.get(
                            network(address), ignored -> new Bucket(limits.requestsPerAddress())),
                    1,
                    "requests from your address");
        }
    }

    /** Nothing where there is no limit. */
    @Nullable Left takeQuery(Caller caller) {
        return limits.queriesPerUser() == 0
                ? null
                : take(
                        queries.get(user(caller), ignored -> new Bucket(limits.queriesPerUser())),
                        1,
                        "queries");
    }

    /**
     * @param count of changes in one document
     */
    @Nullable Left takeMutations(Caller caller, int count) {
        return limits.mutationsPerUser() == 0
                ? null
                : take(
                        mutations.get(
                                user(caller), ignored -> new Bucket(limits.mutationsPerUser())),
                        count,
                        "mutations");
    }

    private Left take(Bucket bucket, int count, String what) {
        long left = bucket.take(count, clock.millis() * NANOS_A_MILLI);
        if (left >= 0) {
            return new Left(bucket.perMinute(), left);
        }
        long seconds = (long) Math.ceil(-left / NANOS_A_SECOND);
        throw new Refused(
                List.of(
                        RequestFault.later(
                                RequestCode.RATE_LIMITED,
                                "%d %s a minute are allowed: go on in %d s"
                                        .formatted(bucket.perMinute(), what, seconds),
                                seconds)));
    }

    private static User user(Caller caller) {
        return new User(caller.tenant(), caller.actor().kind(), caller.actor().id());
    }

    /** Of an IPv6 address the network, since whoever has one has all of it. */
    private static String network(SocketAddress address) {
        String host = String.valueOf(address.host());
        if (host.indexOf(':') < 0) {
            return host;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        return bytes == null || bytes.length < NETWORK_BYTES
                ? host
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    }

    private <K> Cache<K, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(limits.remembered())
                .expireAfterAccess(ALL_IS_BACK)
                .executor(Runnable::run)
                .build();
    }
}
