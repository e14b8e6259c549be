package io.ledgerdesk.platform.security;

import io.ledgerdesk.kernel.Fault;
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
import org.jspecify.annotations.Nullable;

/**
 * Where an identity comes in: takes the actor named in the header {@code Authorization} on trust.
 * Off unless {@code ledgerdesk.identity.named-actors} is on. Another way of knowing who asks is
 * another class of this kind that puts a {@link Caller} under {@link Caller#ATTRIBUTE}.
 */
@ApplicationScoped
public class NamedActorMechanism implements HttpAuthenticationMechanism {
    private final IdentitySettings settings;
    private final Callers callers;

    NamedActorMechanism(IdentitySettings settings, Callers callers) {
        this.settings = settings;
        this.callers = callers;
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
                .map(this::identity)
                .orElseGet(() -> refused("not of the form Actor kind:id"));
    }

    private Uni<SecurityIdentity> identity(NamedActor named) {
        return callers.trust(named.tenant(), named.kind(), named.id(), named.name(), named.roles())
                .map(NamedActorMechanism::identityOf)
                .onFailure(NamedActorMechanism::isRefusal)
                .recoverWithUni(fault -> refused(fault.getMessage()));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof Fault fault && fault.code().equals("UNAUTHENTICATED");
    }

    private static Uni<SecurityIdentity> refused(@Nullable String why) {
        return Uni.createFrom().failure(new AuthenticationFailedException(why));
    }

    /** The identity that stands for a caller. */
    public static SecurityIdentity identityOf(Caller caller) {
        String principal = caller.actor().kind() + ":" + caller.actor().id();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(principal))
                .addAttribute(Caller.ATTRIBUTE, caller)
                .build();
    }

    /** Before the one of OpenID Connect, which need not look at such a request. */
    @Override
    public int getPriority() {
        return 2 * DEFAULT_PRIORITY;
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
