package io.ledgerdesk.platform.graphql.transport;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * A document by POST, as the GraphQL-over-HTTP specification has it: JSON in, {@code
 * application/graphql-response+json} or {@code application/json} out; with the former, and only
 * then, the status says whether the document was executed.
 */
@ApplicationScoped
class HttpEntry {
    static final String AFTER_POSITION = "X-After-Position";
    private static final String RESPONSE_JSON = "application/graphql-response+json";
    private static final String PLAIN_JSON = "application/json";
    private static final int OK = 200;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;
    private static final int UNAUTHORIZED = 401;
    private static final int BROKEN = 500;
    private static final int NOT_READY = 503;
    private static final JsonReaderFactory READERS =
            JsonProvider.provider().createReaderFactory(Map.of());

    private final DocumentExecutor executor;
    private final ReadGate gate;

    HttpEntry(DocumentExecutor executor, ReadGate gate) {
        this.executor = executor;
        this.gate = gate;
    }

    void execute(RoutingContext context) {
        if (!hasType(context.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            answer(
                    context,
                    new RequestFault(
                            "UNSUPPORTED_MEDIA_TYPE",
                            "documents are sent as application/json",
                            UNSUPPORTED));
            return;
        }
        if (accepted(context) == null) {
            context.response().setStatusCode(NOT_ACCEPTABLE).end();
            return;
        }
        JsonObject request;
        try {
            request = parse(context.body().buffer());
        } catch (RuntimeException malformed) { // the parser has exceptions of many kinds
            answer(
                    context,
                    RequestFault.badRequest(
                            "MALFORMED_JSON", "the body is not a JSON object of a request"));
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .chain(identity -> awaitPosition(context, identity).replaceWith(identity))
                .subscribe()
                .with(
                        identity -> execute(context, request, identity),
                        failure -> answer(context, errorOf(failure)));
    }

    private void execute(RoutingContext context, JsonObject request, SecurityIdentity identity) {
        executor.execute(
                request,
                identity,
                (result, running) -> {
                    executor.end(running);
                    answer(context, withoutStream(result));
                });
    }

    /** Waits for the read models if the header asks for it. */
    private Uni<Void> awaitPosition(RoutingContext context, SecurityIdentity identity) {
        String after = context.request().getHeader(AFTER_POSITION);
        Optional<Caller> caller = CurrentCaller.of(identity);
        if (after == null || caller.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .item(() -> Position.parse(after))
                .chain(position -> gate.await(caller.get().tenant(), position));
    }

    /** Answers what the body handler or a broken request left behind. */
    void failed(RoutingContext context) {
        if (context.response().ended()) {
            return;
        }
        int status =
                context.failure() instanceof SecurityException
                        ? UNAUTHORIZED
                        : context.statusCode();
        answer(
                context,
                switch (status) {
                    case TOO_LARGE ->
                            new RequestFault(
                                    "REQUEST_TOO_LARGE", "the body is too large", TOO_LARGE);
                    case UNAUTHORIZED ->
                            new RequestFault(
                                    "UNAUTHENTICATED",
                                    "the header Authorization does not say who you are",
                                    UNAUTHORIZED);
                    default -> new RequestFault("INTERNAL_ERROR", "The desk failed.", BROKEN);
                });
    }

    static void answer(RoutingContext context, GraphQLError error) {
        answer(context, DocumentExecutor.failed(error));
    }

    private static void answer(RoutingContext context, ExecutionResult result) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        String type = accepted(context);
        boolean plain = PLAIN_JSON.equals(type);
        context.response()
                .setStatusCode(status(result, plain))
                .putHeader(
                        HttpHeaders.CONTENT_TYPE,
                        (plain ? type : RESPONSE_JSON) + "; charset=utf-8")
                .end(Json.encodeToBuffer(ErrorReport.of(result)));
    }

    private static int status(ExecutionResult result, boolean plain) {
        if (result.isDataPresent()) {
            return OK;
        }
        int status =
                result.getErrors().getFirst() instanceof RequestFault fault
                        ? fault.status()
                        : RequestFault.BAD_REQUEST;
        return plain && status == RequestFault.BAD_REQUEST && !isMalformed(result) ? OK : status;
    }

    private static boolean isMalformed(ExecutionResult result) {
        return result.getErrors().getFirst() instanceof RequestFault;
    }

    private static ExecutionResult withoutStream(ExecutionResult result) {
        return result.isDataPresent() && result.getData() instanceof Publisher<?>
                ? DocumentExecutor.failed(
                        RequestFault.badRequest(
                                "SUBSCRIPTION_OVER_HTTP",
                                "subscriptions are served by WebSocket (graphql-transport-ws)"))
                : result;
    }

    private static GraphQLError errorOf(Throwable failure) {
        if (failure instanceof Fault fault) {
            int status = fault.code().equals("BAD_POSITION") ? RequestFault.BAD_REQUEST : NOT_READY;
            String message = String.valueOf(fault.getMessage());
            return new RequestFault(
                    fault.code(), message.substring(fault.code().length() + 2), status);
        }
        return new RequestFault("INTERNAL_ERROR", "The desk failed.", BROKEN);
    }

    private static JsonObject parse(@Nullable Buffer body) {
        byte[] bytes = body == null ? new byte[0] : body.getBytes();
        try (JsonReader reader =
                READERS.createReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            JsonObject request = reader.readObject();
            require(request, "variables", JsonValue.ValueType.OBJECT);
            require(request, "operationName", JsonValue.ValueType.STRING);
            return request;
        }
    }

    private static void require(JsonObject request, String field, JsonValue.ValueType type) {
        JsonValue value = request.get(field);
        if (value != null
                && value.getValueType() != JsonValue.ValueType.NULL
                && value.getValueType() != type) {
            throw new JsonException(field + " must be " + type);
        }
    }

    private static boolean hasType(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(PLAIN_JSON);
    }

    /** The media type to answer in; null if the client takes neither. */
    private static @Nullable String accepted(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.contains(RESPONSE_JSON)) {
            return RESPONSE_JSON;
        }
        if (accept.contains(PLAIN_JSON)) {
            return PLAIN_JSON;
        }
        return accept.contains("*/*") || accept.contains("application/*") ? RESPONSE_JSON : null;
    }
}
