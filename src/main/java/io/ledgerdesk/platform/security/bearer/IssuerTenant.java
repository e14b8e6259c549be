package io.ledgerdesk.platform.security.bearer;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells Quarkus's extension of the issuer. It connects when the first token comes, so that a desk
 * starts while its issuer is away.
 */
@ApplicationScoped
public class IssuerTenant implements TenantConfigResolver {
    /** Where the desk's own issuer is found, at the desk's own address. */
    public static final String DEVELOPMENT_PATH = "/dev/issuer";

    /** How it is called: the port changes from run to run, this does not. */
    public static final String DEVELOPMENT_ISSUER = "urn:ledgerdesk:development-issuer";

    private static final String ID = "issuer";

    private final IssuerSettings settings;
    private final AtomicReference<OidcTenantConfig> made = new AtomicReference<>();

    IssuerTenant(IssuerSettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(
            RoutingContext context, OidcRequestContext<OidcTenantConfig> requestContext) {
        if (!settings.hasIssuer() || context.normalizedPath().startsWith(DEVELOPMENT_PATH)) {
            return Uni.createFrom().optional(Optional.empty());
        }
        OidcTenantConfig known = made.get();
        if (known == null) {
            known = config(settings.issuer().orElseGet(() -> at(context.request().localAddress())));
            made.set(known);
        }
        return Uni.createFrom().item(known);
    }

    /** The name of the issuer, where the desk knows it without asking. */
    Optional<String> issuer() {
        return settings.issuesItself() ? Optional.of(DEVELOPMENT_ISSUER) : Optional.empty();
    }

    private OidcTenantConfig config(String address) {
        OidcTenantConfigBuilder builder =
                OidcTenantConfig.authServerUrl(address)
                        .tenantId(ID)
                        .token()
                        .audience(settings.audience())
                        .lifespanGrace(Math.toIntExact(settings.clockSkew().toSeconds()))
                        .forcedJwkRefreshInterval(settings.keysRefresh())
                        .issuer(issuer().orElse(null))
                        .allowJwtIntrospection(false)
                        .allowOpaqueTokenIntrospection(false)
                        .end();
        return settings.askIssuer()
                ? builder.authentication().userInfoRequired(true).end().build()
                : builder.build();
    }

    /** The desk's own issuer, at an address of the desk; a header of a request could name any. */
    public static String at(SocketAddress own) {
        String host = own.hostAddress();
        return "http://"
                + (host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host)
                + ":"
                + own.port()
                + DEVELOPMENT_PATH;
    }
}
