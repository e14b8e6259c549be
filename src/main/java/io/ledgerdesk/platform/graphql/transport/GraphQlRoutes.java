package io.ledgerdesk.platform.graphql.transport;

import graphql.parser.ParserOptions;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.ledgerdesk.platform.graphql.document.Documents;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts our handlers at the endpoint, behind authentication and before SmallRye's own. */
@ApplicationScoped
class GraphQlRoutes {
    static final String ALLOWED = "POST, GET, HEAD, OPTIONS";

    /** Authentication stands at -200, SmallRye's first handler at -99. */
    private static final int ORDER = -150;

    private static final int NOT_FOUND = 404;
    private static final int NO_CONTENT = 204;

    void register(
            @Observes Router router,
            @ConfigProperty(name = "quarkus.smallrye-graphql.root-path", defaultValue = "graphql")
                    String rootPath,
            @ConfigProperty(
                            name = "quarkus.smallrye-graphql.field-visibility",
                            defaultValue = "default")
                    String fieldVisibility,
            GraphQlSettings settings,
            Documents documents,
            HttpEntry http,
            SocketEntry sockets) {
        ParserOptions.setDefaultOperationParserOptions(
                ParserOptions.newParserOptions().maxTokens(settings.maxDocumentTokens()).build());
        String path = rootPath.startsWith("/") ? rootPath : "/" + rootPath;
        if (fieldVisibility.contains("no-introspection") || documents.areKnownOnly()) {
            router.route(path + "/schema.graphql")
                    .order(ORDER)
                    .handler(context -> context.response().setStatusCode(NOT_FOUND).end());
        }
        router.route(path).order(ORDER - 1).handler(http::admit);
        Handler<RoutingContext> body =
                BodyHandler.create(false).setBodyLimit(settings.maxRequestSize().asLongValue());
        router.post(path)
                .order(ORDER)
                .handler(body)
                .handler(http::post)
                .failureHandler(http::failed);
        router.route(path)
                .order(ORDER + 1)
                .handler(context -> withoutBody(context, http, sockets))
                .failureHandler(http::failed);
    }

    private static void withoutBody(RoutingContext context, HttpEntry http, SocketEntry sockets) {
        HttpMethod method = context.request().method();
        if (isUpgrade(context)) {
            sockets.open(context);
        } else if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            http.get(context);
        } else if (method.equals(HttpMethod.OPTIONS)) {
            context.response()
                    .setStatusCode(NO_CONTENT)
                    .putHeader(HttpHeaders.ALLOW, ALLOWED)
                    .end();
        } else {
            HttpEntry.refuse(
                    context,
                    RequestCode.METHOD_NOT_ALLOWED,
                    "documents are sent by POST, queries by GET too, subscriptions by WebSocket");
        }
    }

    private static boolean isUpgrade(RoutingContext context) {
        return context.request().method().equals(HttpMethod.GET)
                && context.request()
                        .headers()
                        .contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
    }
}
