package io.ledgerdesk.platform.graphql.transport;

import graphql.parser.ParserOptions;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
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
    /** Authentication stands at -200, SmallRye's first handler at -99. */
    private static final int ORDER = -150;

    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    void register(
            @Observes Router router,
            @ConfigProperty(name = "quarkus.smallrye-graphql.root-path", defaultValue = "graphql")
                    String rootPath,
            @ConfigProperty(
                            name = "quarkus.smallrye-graphql.field-visibility",
                            defaultValue = "default")
                    String fieldVisibility,
            GraphQlSettings settings,
            HttpEntry http,
            SocketEntry sockets) {
        ParserOptions.setDefaultOperationParserOptions(
                ParserOptions.newParserOptions().maxTokens(settings.maxDocumentTokens()).build());
        String path = rootPath.startsWith("/") ? rootPath : "/" + rootPath;
        if (fieldVisibility.contains("no-introspection")) {
            router.route(path + "/schema.graphql")
                    .order(ORDER)
                    .handler(context -> context.response().setStatusCode(NOT_FOUND).end());
        }
        Handler<RoutingContext> body =
                BodyHandler.create(false).setBodyLimit(settings.maxRequestSize().asLongValue());
        router.post(path)
                .order(ORDER)
                .handler(body)
                .handler(http::execute)
                .failureHandler(http::failed);
        router.route(path)
                .order(ORDER + 1)
                .handler(context -> {
                    if (isUpgrade(context)) {
                        sockets.open(context);
                    } else {
                        refuse(context);
                    }
                });
    }

    private static boolean isUpgrade(RoutingContext context) {
        return context.request().method().equals(HttpMethod.GET)
                && context.request()
                        .headers()
                        .contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
    }

    private static void refuse(RoutingContext context) {
        context.response().putHeader(HttpHeaders.ALLOW, "POST");
        HttpEntry.answer(
                context,
                new RequestFault(
                        "METHOD_NOT_ALLOWED",
                        "documents are sent by POST, subscriptions by WebSocket",
                        METHOD_NOT_ALLOWED));
    }
}
