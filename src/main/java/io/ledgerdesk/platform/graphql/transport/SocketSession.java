package io.ledgerdesk.platform.graphql.transport;

import graphql.ExecutionResult;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.code.CloseCode;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.ledgerdesk.platform.graphql.document.Refused;
import io.ledgerdesk.platform.graphql.document.RequestFault;
import io.ledgerdesk.platform.graphql.limit.SocketLimits;
import io.ledgerdesk.platform.graphql.transport.DocumentExecutor.Running;
import io.ledgerdesk.platform.graphql.watch.IdentityWatch;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** The {@code graphql-transport-ws} protocol on one socket. All on the socket's context. */
final class SocketSession {
    private static final String AUTHORIZATION = "Authorization";

    private final RoutingContext request;
    private final SocketWriter writer;
    private final HttpAuthenticator authenticator;
    private final DocumentExecutor executor;
    private final GraphQlSettings settings;
    private final IdentityWatch watch;
    private final SocketLimits limits;
    private final Map<String, SubscriptionStream> operations = new HashMap<>();
    private @Nullable SecurityIdentity identity;
    private boolean initRequested;
    private boolean answered = true;
    private long initTimer;
    private long pingTimer;

    SocketSession(
            RoutingContext request,
            SocketWriter writer,
            HttpAuthenticator authenticator,
            DocumentExecutor executor,
            GraphQlSettings settings,
            IdentityWatch watch,
            SocketLimits limits) {
        this.request = request;
        this.writer = writer;
        this.authenticator = authenticator;
        this.executor = executor;
        this.settings = settings;
        this.watch = watch;
        this.limits = limits;
    }

    void begin() {
        initTimer =
                writer.vertx()
                        .setTimer(
                                settings.connectionInitTimeout().toMillis(),
                                ignored -> {
                                    if (!initRequested) {
                                        writer.close(CloseCode.CONNECTION_INIT_TIMEOUT);
                                    }
                                });
        pingTimer =
                writer.vertx().setPeriodic(settings.pingInterval().toMillis(), ignored -> ping());
    }

    private void ping() {
        if (answered) {
            answered = false;
            writer.send("ping");
        } else {
            writer.close(CloseCode.NO_PONG);
        }
    }

    void received(String text) {
        if (limits.isFlood(request.request().remoteAddress())) {
            writer.close(CloseCode.RATE_LIMITED);
            return;
        }
        answered = true;
        JsonObject message;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            message = reader.readObject();
            message.getString("type");
            message.getString("id", "");
        } catch (RuntimeException malformed) { // the parser has exceptions of many kinds
            writer.close(CloseCode.BAD_MESSAGE);
            return;
        }
        received(message);
    }

    private void received(JsonObject message) {
        switch (message.getString("type", "")) {
            case "connection_init" -> initialise(message);
            case "ping" -> writer.send("pong");
            case "pong" -> answered = true;
            case "subscribe" -> subscribe(message);
            case "complete" -> cancel(message.getString("id", ""));
            default -> writer.close(CloseCode.BAD_MESSAGE);
        }
    }

    private void initialise(JsonObject message) {
        if (initRequested) {
            writer.close(CloseCode.TOO_MANY_INITS);
            return;
        }
        initRequested = true;
        authenticate(message)
                .subscribe()
                .with(
                        found ->
                                writer.run(() -> {
                                    identity = found;
                                    writer.send("connection_ack");
                                    watch.begin(found);
                                }),
                        refused -> writer.run(() -> writer.close(CloseCode.FORBIDDEN)));
    }

    /** As the header of the upgrade says, else as the payload says. */
    private Uni<SecurityIdentity> authenticate(JsonObject message) {
        Uni<SecurityIdentity> ofHeader = QuarkusHttpUser.getSecurityIdentity(request, null);
        if (request.request().getHeader(HttpHeaders.AUTHORIZATION) != null
                || !(message.get("payload") instanceof JsonObject payload)
                || !(payload.get(AUTHORIZATION) instanceof JsonString authorization)) {
            return ofHeader;
        }
        request.request().headers().set(HttpHeaders.AUTHORIZATION, authorization.getString());
        return authenticator.attemptAuthentication(request).onItem().ifNull().switchTo(ofHeader);
    }

    private void subscribe(JsonObject message) {
        SecurityIdentity known = identity;
        if (known == null) {
            writer.close(CloseCode.UNAUTHORIZED);
            return;
        }
        String id = message.getString("id", "");
        if (id.isEmpty() || !(message.get("payload") instanceof JsonObject document)) {
            writer.close(CloseCode.BAD_MESSAGE);
            return;
        }
        if (operations.containsKey(id)) {
            writer.close(CloseCode.DUPLICATE_ID);
            return;
        }
        if (operations.size() >= settings.maxOperationsPerConnection()) {
            writer.send("error", id, List.of(ErrorReport.of(tooMany())));
            return;
        }
        Runnable slot;
        try {
            slot = limits.slot(known);
        } catch (Refused refused) {
            writer.send("error", id, refused.faults().stream().map(ErrorReport::of).toList());
            return;
        }
        SubscriptionStream stream = new SubscriptionStream(id, this, writer, slot);
        operations.put(id, stream);
        Objects.requireNonNull(VertxContext.createNewDuplicatedContext(writer.context()))
                .runOnContext(ignored ->
                        executor.execute(
                                document,
                                known,
                                (result, running) ->
                                        writer.run(() -> answer(stream, result, running))));
    }

    private RequestFault tooMany() {
        return RequestFault.of(
                RequestCode.TOO_MANY_OPERATIONS,
                "a socket has at most "
                        + settings.maxOperationsPerConnection()
                        + " operations under way");
    }

    @SuppressWarnings("unchecked") // a subscription's data is a publisher of results
    private void answer(
            SubscriptionStream stream, ExecutionResult result, @Nullable Running running) {
        if (stream.isEnded()) {
            executor.end(running);
        } else if (result.isDataPresent() && result.getData() instanceof Publisher<?> items) {
            stream.keep(running);
            ((Publisher<ExecutionResult>) items).subscribe(stream);
        } else if (result.isDataPresent() && result.getData() != null) {
            stream.keep(running);
            writer.send("next", stream.id(), ErrorReport.of(result));
            finish(stream);
        } else {
            operations.remove(stream.id());
            stream.cancel();
            executor.end(running);
            writer.send(
                    "error",
                    stream.id(),
                    result.getErrors().stream().map(ErrorReport::of).toList());
        }
    }

    /** The stream has come to its end. */
    void finish(SubscriptionStream stream) {
        if (operations.remove(stream.id(), stream)) {
            executor.end(stream.cancel());
            writer.send("complete", stream.id(), null);
        }
    }

    /** The stream has broken. */
    void fail(SubscriptionStream stream, Map<String, Object> error) {
        if (operations.remove(stream.id(), stream)) {
            executor.end(stream.cancel());
            writer.send("error", stream.id(), List.of(error));
        }
    }

    private void cancel(String id) {
        SubscriptionStream stream = operations.remove(id);
        if (stream != null) {
            executor.end(stream.cancel());
        }
    }

    void closed() {
        writer.vertx().cancelTimer(initTimer);
        writer.vertx().cancelTimer(pingTimer);
        watch.end();
        writer.end();
        List.copyOf(operations.keySet()).forEach(this::cancel);
    }
}
