package io.ledgerdesk.platform.security.bearer;

import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.bearer.TokenRefused.Reason;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * {@code Authorization: Bearer …} as RFC 6750 has it. Stands before the extension's own mechanism,
 * which it asks for tokens that it has not seen verified.
 */
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer";
    private static final String REFUSAL = "ledgerdesk.token-refused";
    private static final int FIRST = 3_000;

    private final IssuerSettings settings;
    private final IssuedTokens issued;
    private final IntegrationTokens integrations;

    BearerMechanism(IssuerSettings settings, IssuedTokens issued, IntegrationTokens integrations) {
        this.settings = settings;
        this.issued = issued;
        this.integrations = integrations;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager providers) {
        context.remove(REFUSAL);
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !isMeant(authorization)) {
            return Uni.createFrom().optional(Optional.empty());
        }
        Uni<SecurityIdentity> identity =
                prove(authorization.substring(SCHEME.length()).strip(), context, providers)
                        .map(BearerMechanism::identityOf)
                        .onFailure(TokenRefused.class)
                        .transform(refused -> refusal(context, refused));
        Context own = Vertx.currentContext();
        return own == null ? identity : identity.emitOn(task -> run(own, task));
    }

    private static boolean isMeant(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && (authorization.length() == SCHEME.length()
                        || Character.isWhitespace(authorization.charAt(SCHEME.length())));
    }

    /** It is for us to challenge, though the extension has said that it is for it. */
    private Throwable refusal(RoutingContext context, Throwable refused) {
        context.put(REFUSAL, refused);
        context.put(HttpAuthenticationMechanism.class.getName(), this);
        return new AuthenticationFailedException(refused);
    }

    private Uni<Proven> prove(
            String token, RoutingContext context, IdentityProviderManager providers) {
        if (token.length() > settings.maxTokenSize()) {
            return refused(Reason.TOO_LONG);
        }
        if (token.startsWith(IntegrationTokens.PREFIX)) {
            return integrations
                    .find(token)
                    .chain(found ->
                            found.map(proven -> Uni.createFrom().item(proven))
                                    .orElseGet(() -> refused(Reason.UNKNOWN)));
        }
        return issued.prove(token, context, providers);
    }

    private static Uni<Proven> refused(Reason why) {
        return Uni.createFrom().failure(new TokenRefused(why));
    }

    /** What was found on a connection of the database goes on where the request came from. */
    private static void run(Context own, Runnable task) {
        if (own.equals(Vertx.currentContext())) {
            task.run();
        } else {
            own.runOnContext(ignored -> task.run());
        }
    }

    private static SecurityIdentity identityOf(Proven proven) {
        Caller caller = proven.caller();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(
                        new QuarkusPrincipal(caller.actor().kind() + ":" + caller.actor().id()))
                .addAttribute(Caller.ATTRIBUTE, caller)
                .addAttribute(Proven.EXPIRY, proven.expiresAt())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        TokenRefused refused = context.get(REFUSAL);
        String challenge =
                refused == null
                        ? "Bearer"
                        : "Bearer error=\"invalid_token\", error_description=\""
                                + refused.reason().text()
                                + "\"";
        return Uni.createFrom()
                .item(
                        new ChallengeData(
                                HttpResponseStatus.UNAUTHORIZED.code(),
                                "WWW-Authenticate",
                                challenge));
    }

    @Override
    public int getPriority() {
        return FIRST;
    }
}
