package io.ledgerdesk.platform.graphql.transport;

import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.code.CloseCode;
import io.ledgerdesk.platform.graphql.limit.SocketLimits;
import io.ledgerdesk.platform.graphql.watch.IdentityWatch;
import io.ledgerdesk.platform.security.bearer.IssuerSettings;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;

/** Opens a socket for {@code graphql-transport-ws}. */
@ApplicationScoped
class SocketEntry {
    private static final int FORBIDDEN = 403;
    private static final String SUBPROTOCOL = "graphql-transport-ws";

    private final DocumentExecutor executor;
    private final GraphQlSettings settings;
    private final IssuerSettings identity;
    private final Clock clock;
    private final SocketLimits limits;

    SocketEntry(
            DocumentExecutor executor,
            GraphQlSettings settings,
            IssuerSettings identity,
            Clock clock,
            SocketLimits limits) {
        this.executor = executor;
        this.settings = settings;
        this.identity = identity;
        this.clock = clock;
        this.limits = limits;
    }

    void open(RoutingContext context) {
        if (!isSameOrigin(context.request())) {
            context.response().setStatusCode(FORBIDDEN).end();
            return;
        }
        context.request()
                .toWebSocket()
                .onSuccess(socket -> serve(context, socket))
                .onFailure(context::fail);
    }

    /** A browser says which page opens the socket; other clients say nothing. */
    private static boolean isSameOrigin(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        return origin == null || (host != null && origin.endsWith("://" + host));
    }

    private void serve(RoutingContext context, ServerWebSocket socket) {
        if (!SUBPROTOCOL.equals(socket.subProtocol())) {
            socket.close(CloseCode.SUBPROTOCOL.code(), CloseCode.SUBPROTOCOL.reason());
            return;
        }
        HttpAuthenticator authenticator =
                Objects.requireNonNull(context.get(HttpAuthenticator.class.getName()));
        SocketWriter writer = new SocketWriter(context, socket, settings);
        IdentityWatch watch =
                new IdentityWatch(
                        context,
                        authenticator,
                        writer::run,
                        writer::close,
                        identity.recheck(),
                        clock);
        SocketSession session =
                new SocketSession(
                        context, writer, authenticator, executor, settings, watch, limits);
        socket.textMessageHandler(session::received);
        socket.exceptionHandler(broken -> session.closed());
        socket.closeHandler(ignored -> session.closed());
        session.begin();
    }
}
