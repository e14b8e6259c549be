package io.ledgerdesk.platform.graphql.limit;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.ledgerdesk.platform.graphql.document.Refused;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** How much may come through sockets, and be under way on all sockets of a user on this node. */
@ApplicationScoped
public class SocketLimits {
    private final Map<User, Integer> taken = new ConcurrentHashMap<>();
    private final Rates rates;
    private final int most;

    SocketLimits(Rates rates, GraphQlSettings settings) {
        this.rates = rates;
        this.most = settings.maxSubscriptionsPerUser();
    }

    private record User(TenantId tenant, Actor.Kind kind, PersonId id) {}

    /** Whether more comes from an address than may; counts one message. */
    public boolean isFlood(@Nullable SocketAddress address) {
        try {
            rates.takeOf(address);
            return false;
        } catch (Refused refused) {
            return true;
        }
    }

    /**
     * Room for one operation of whoever is known.
     *
     * @return gives it back; a second time it does nothing
     * @throws Refused {@code TOO_MANY_SUBSCRIPTIONS}
     */
    public Runnable slot(SecurityIdentity identity) {
        return CurrentCaller.of(identity)
                .map(caller ->
                        new User(caller.tenant(), caller.actor().kind(), caller.actor().id()))
                .map(this::takeOf)
                .orElse(() -> {});
    }

    private Runnable takeOf(User user) {
        if (taken.merge(user, 1, Integer::sum) > most) {
            give(user);
            throw new Refused(
                    RequestCode.TOO_MANY_SUBSCRIPTIONS,
                    "a user has at most " + most + " operations under way on all sockets");
        }
        AtomicBoolean given = new AtomicBoolean();
        return () -> {
            if (given.compareAndSet(false, true)) {
                give(user);
            }
        };
    }

    private void give(User user) {
        taken.computeIfPresent(user, (ignored, count) -> count == 1 ? null : count - 1);
    }

    int users() {
        return taken.size();
    }
}
