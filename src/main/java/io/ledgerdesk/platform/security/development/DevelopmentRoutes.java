package io.ledgerdesk.platform.security.development;

import io.ledgerdesk.platform.security.bearer.IssuerSettings;
import io.ledgerdesk.platform.security.bearer.IssuerTenant;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The issuer by HTTP: discovery, keys, users and a token for any of them. There is nothing of it
 * unless it is on.
 */
@ApplicationScoped
class DevelopmentRoutes {
    private static final String ROOT = IssuerTenant.DEVELOPMENT_PATH;
    private static final int ORDER = -150;
    private static final int BAD_REQUEST = 400;
    private static final long LONGEST_FORM = 4_096;

    private final DevelopmentIssuer issuer;

    DevelopmentRoutes(DevelopmentIssuer issuer) {
        this.issuer = issuer;
    }

    void register(@Observes Router router, IssuerSettings settings) {
        if (!settings.issuesItself()) {
            return;
        }
        router.get(ROOT).order(ORDER).handler(DevelopmentRoutes::page);
        router.get(ROOT + "/users").order(ORDER).handler(DevelopmentRoutes::users);
        router.get(ROOT + "/.well-known/openid-configuration")
                .order(ORDER)
                .handler(DevelopmentRoutes::discovery);
        router.get(ROOT + "/keys")
                .order(ORDER)
                .handler(context -> json(context, new JsonObject(issuer.keys())));
        router.post(ROOT + "/token")
                .order(ORDER)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_FORM))
                .handler(this::token);
    }

    private void token(RoutingContext context) {
        Optional<DevelopmentUser> user =
                Optional.ofNullable(context.request().getFormAttribute("username"))
                        .flatMap(DevelopmentUser::find);
        Duration lifetime = lifetime(context.request().getFormAttribute("lifetime"));
        if (user.isEmpty() || lifetime == null) {
            context.response().setStatusCode(BAD_REQUEST);
            json(
                    context,
                    JsonObject.of(
                            "error",
                            "invalid_request",
                            "error_description",
                            "send the form fields username, one of "
                                    + ROOT
                                    + "/users, and if you like lifetime, 1 to "
                                    + DevelopmentIssuer.LONGEST.toSeconds()
                                    + " seconds"));
            return;
        }
        json(
                context,
                JsonObject.of(
                        "access_token",
                        issuer.issue(user.get(), lifetime),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        lifetime.toSeconds()));
    }

    private static @Nullable Duration lifetime(@Nullable String seconds) {
        if (seconds == null) {
            return DevelopmentIssuer.USUAL;
        }
        try {
            Duration lifetime = Duration.ofSeconds(Integer.parseInt(seconds));
            return lifetime.isPositive() && lifetime.compareTo(DevelopmentIssuer.LONGEST) <= 0
                    ? lifetime
                    : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** OpenID Connect Discovery 1.0, section 3, as far as there is something to discover. */
    private static void discovery(RoutingContext context) {
        String address = address(context);
        json(
                context,
                new JsonObject(
                        Map.of(
                                "issuer",
                                IssuerTenant.DEVELOPMENT_ISSUER,
                                "jwks_uri",
                                address + "/keys",
                                "token_endpoint",
                                address + "/token",
                                "response_types_supported",
                                List.of("token"),
                                "subject_types_supported",
                                List.of("public"),
                                "id_token_signing_alg_values_supported",
                                List.of("ES256"))));
    }

    /** As this request reached the desk. */
    private static String address(RoutingContext context) {
        return IssuerTenant.at(context.request().localAddress());
    }

    private static void users(RoutingContext context) {
        JsonArray users = new JsonArray();
        DevelopmentUser.ALL.forEach(user ->
                users.add(
                        JsonObject.of(
                                "username",
                                user.id(),
                                "name",
                                user.name(),
                                "roles",
                                new JsonArray(user.roles()))));
        json(context, JsonObject.of("users", users));
    }

    private static void page(RoutingContext context) {
        StringBuilder rows = new StringBuilder();
        DevelopmentUser.ALL.forEach(user ->
                rows.append(
                        "<tr><td>%s</td><td>%s</td><td>%s</td></tr>%n"
                                .formatted(
                                        user.id(), user.name(), String.join(", ", user.roles()))));
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .end(
                        """
                        <!doctype html><html lang="en"><meta charset="utf-8"><title>Development issuer</title>
                        <h1>Development issuer</h1>
                        <p>For demo, development and tests: a token for everybody who asks for one.</p>
                        <pre>curl -s -d username=irina %s/token</pre>
                        <table><tr><th>username</th><th>name</th><th>roles</th></tr>
                        %s</table></html>
                        """
                                .formatted(address(context), rows));
    }

    private static void json(RoutingContext context, JsonObject body) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body.toBuffer());
    }
}
