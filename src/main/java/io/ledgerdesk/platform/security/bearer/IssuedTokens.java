package io.ledgerdesk.platform.security.bearer;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.security.Callers;
import io.ledgerdesk.platform.security.bearer.FirstLogins.Newcomer;
import io.ledgerdesk.platform.security.bearer.TokenRefused.Reason;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Clock;

/** Tokens of the issuer: verified by the extension, remembered for a while, made callers. */
@ApplicationScoped
class IssuedTokens {
    private static final int LONGEST_CAUSE_CHAIN = 10;

    private final IssuerSettings settings;
    private final IssuerTenant issuer;
    private final OidcAuthenticationMechanism extension;
    private final VerifiedTokens verified;
    private final Callers callers;
    private final Instance<FirstLogins> newcomers;
    private final Clock clock;

    IssuedTokens(
            IssuerSettings settings,
            IssuerTenant issuer,
            OidcAuthenticationMechanism extension,
            VerifiedTokens verified,
            Callers callers,
            Instance<FirstLogins> newcomers,
            Clock clock) {
        this.settings = settings;
        this.issuer = issuer;
        this.extension = extension;
        this.verified = verified;
        this.callers = callers;
        this.newcomers = newcomers;
        this.clock = clock;
    }

    /** Who the token proves to be asking; fails with {@link TokenRefused}. */
    Uni<Proven> prove(String token, RoutingContext context, IdentityProviderManager providers) {
        Login known = verified.find(token);
        return (known == null ? verify(token, context, providers) : Uni.createFrom().item(known))
                .chain(this::admit);
    }

    private Uni<Login> verify(
            String token, RoutingContext context, IdentityProviderManager providers) {
        if (!settings.hasIssuer()) {
            return Uni.createFrom().failure(new TokenRefused(Reason.NO_ISSUER));
        }
        Claims claims = Claims.read(token).orElse(null);
        if (claims == null) {
            return Uni.createFrom().failure(new TokenRefused(Reason.MALFORMED));
        }
        return extension
                .authenticate(context, providers)
                .onItem()
                .ifNull()
                .failWith(() -> new AuthenticationFailedException("not taken"))
                .onFailure()
                .transform(failure -> refusal(token, failure))
                .map(identity -> new ClaimMapping(settings).login(claims))
                .call(this::welcome)
                .invoke(login -> verified.keep(token, login));
    }

    private Throwable refusal(String token, Throwable failure) {
        boolean isOfToken =
                failure instanceof AuthenticationFailedException
                        || (failure instanceof OIDCException && settings.askIssuer());
        if (isOfToken && !isOutage(failure)) {
            Doubt doubt =
                    new Doubt(
                            issuer.issuer().orElse(null),
                            settings.audience(),
                            settings.clockSkew());
            return new TokenRefused(doubt.about(token, clock.instant()));
        }
        return new Fault(
                "ISSUER_UNAVAILABLE",
                "tokens cannot be verified: the issuer, or its keys, cannot be reached",
                failure);
    }

    /**
     * Whether the issuer, and not the token, is what was wrong. Where the issuer is asked of each
     * token, its refusal looks as any other failure of its: such a token is not believed.
     */
    private boolean isOutage(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < LONGEST_CAUSE_CHAIN && cause != null; i++) {
            if ((cause instanceof OIDCException && !settings.askIssuer())
                    || cause instanceof SocketException
                    || cause instanceof UnknownHostException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private Uni<?> welcome(Login login) {
        return settings.createPeople() && newcomers.isResolvable()
                ? newcomers
                        .get()
                        .register(
                                login.tenant(),
                                new Newcomer(
                                        login.person(),
                                        login.name(),
                                        login.mail(),
                                        login.kind() == Actor.Kind.AGENT))
                : Uni.createFrom().voidItem();
    }

    private Uni<Proven> admit(Login login) {
        return callers.resolve(
                        login.tenant(), login.kind(), login.person(), login.name(), login.roles())
                .map(caller -> new Proven(caller, login.expiresAt()))
                .onFailure(IssuedTokens::isDeactivated)
                .transform(deactivated -> new TokenRefused(Reason.DEACTIVATED));
    }

    private static boolean isDeactivated(Throwable failure) {
        return failure instanceof Fault fault && fault.code().equals("UNAUTHENTICATED");
    }
}
