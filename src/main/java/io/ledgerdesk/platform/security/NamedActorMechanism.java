package io.ledgerdesk.platform.security;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Where an identity comes in: takes the actor named in the header {@code Authorization} on trust.
 * Off unless {@code ledgerdesk.identity.named-actors} is on. Another way of knowing who asks is
 * another class of this kind that puts a {@link Caller} under {@link Caller#ATTRIBUTE}.
 */
@ApplicationScoped
public class NamedActorMechanism implements HttpAuthenticationMechanism {
    private final IdentitySettings settings;

    NamedActorMechanism(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager identityProviders) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (!settings.namedActors()
                || authorization == null
                || !NamedActor.isMeant(authorization)) {
            return Uni.createFrom().optional(Optional.empty());
        }
        return NamedActor.parse(authorization)
                .map(caller -> Uni.createFrom().item(identityOf(caller)))
                .orElseGet(() ->
                        Uni.createFrom()
                                .failure(
                                        new AuthenticationFailedException(
                                                "not of the form Actor kind:id")));
    }

    /** The identity that stands for a caller. */
    public static SecurityIdentity identityOf(Caller caller) {
        String principal = caller.actor().kind() + ":" + caller.actor().id();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(principal))
                .addAttribute(Caller.ATTRIBUTE, caller)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(
                        new ChallengeData(
                                HttpResponseStatus.UNAUTHORIZED.code(),
                                "WWW-Authenticate",
                                "Actor"));
    }
}
