package io.ledgerdesk.platform.graphql.watch;

import io.ledgerdesk.platform.graphql.code.CloseCode;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.bearer.Proven;
import io.ledgerdesk.platform.security.bearer.TokenRefused;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Closes a socket when whoever opened it may not hold it any more: the token has expired or was
 * revoked, the person was deactivated, the rights have changed. One timer a socket; asks as a new
 * request would. All on the socket's context.
 */
public final class IdentityWatch {
    private static final long NO_TIMER = -1;

    private final RoutingContext request;
    private final Executor onSocket;
    private final Consumer<CloseCode> close;
    private final HttpAuthenticator authenticator;
    private final Duration interval;
    private final Clock clock;
    private @Nullable Caller opener;
    private long timer = NO_TIMER;
    private boolean ended;

    /**
     * @param request that became a socket
     * @param onSocket runs on the socket's context
     * @param close closes the socket and says why
     * @param interval how often to look
     */
    public IdentityWatch(
            RoutingContext request,
            HttpAuthenticator authenticator,
            Executor onSocket,
            Consumer<CloseCode> close,
            Duration interval,
            Clock clock) {
        this.request = request;
        this.authenticator = authenticator;
        this.onSocket = onSocket;
        this.close = close;
        this.interval = interval;
        this.clock = clock;
    }

    /** Watches over a socket that somebody known has opened; others may ask for nothing anyway. */
    public void begin(SecurityIdentity identity) {
        opener = CurrentCaller.of(identity).orElse(null);
        if (opener != null) {
            lookLater(Proven.expiryOf(identity));
        }
    }

    /** The socket is closed. */
    public void end() {
        ended = true;
        request.vertx().cancelTimer(timer);
    }

    private void lookLater(Optional<Instant> expiry) {
        if (ended) {
            return;
        }
        Duration wait =
                expiry.map(end -> Duration.between(clock.instant(), end))
                        .filter(left -> left.compareTo(interval) < 0)
                        .orElse(interval);
        timer = request.vertx().setTimer(Math.max(1, wait.toMillis() + 1), fired -> look());
    }

    private void look() {
        authenticator
                .attemptAuthentication(request)
                .subscribe()
                .with(
                        found -> onSocket.execute(() -> compare(found)),
                        failure -> onSocket.execute(() -> failed(failure)));
    }

    private void compare(@Nullable SecurityIdentity found) {
        Caller now = found == null ? null : CurrentCaller.of(found).orElse(null);
        if (found == null || now == null) {
            close.accept(CloseCode.FORBIDDEN);
        } else if (isTheSame(now)) {
            lookLater(Proven.expiryOf(found));
        } else {
            close.accept(CloseCode.RIGHTS_CHANGED);
        }
    }

    /** Whatever he is called meanwhile. */
    private boolean isTheSame(Caller now) {
        Caller then = opener;
        return then != null
                && then.tenant().equals(now.tenant())
                && then.actor().kind() == now.actor().kind()
                && then.actor().id().equals(now.actor().id())
                && then.roles().equals(now.roles())
                && then.authority().equals(now.authority());
    }

    /** What merely could not be found out is asked again. */
    private void failed(Throwable failure) {
        boolean expired =
                TokenRefused.in(failure)
                        .filter(refused -> refused.reason() == TokenRefused.Reason.EXPIRED)
                        .isPresent();
        if (expired) {
            close.accept(CloseCode.TOKEN_EXPIRED);
        } else if (failure instanceof AuthenticationFailedException) {
            close.accept(CloseCode.FORBIDDEN);
        } else {
            lookLater(Optional.empty());
        }
    }
}
