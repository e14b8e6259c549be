package io.ledgerdesk.platform.http;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.code.FaultCode;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.bearer.TokenRefused;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpServerRequest;
import io.vertx.mutiny.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts the modules' endpoints behind authentication, and streams for them. */
@ApplicationScoped
class PlainRoutes {
    private static final Logger LOG = Logger.getLogger(PlainRoutes.class);

    /** Authentication stands at -200; before the limit of bodies that are read whole. */
    private static final int ORDER = -150;

    private static final int UNAUTHORIZED = 401;
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;

    void register(@Observes Router router, @All List<PlainEndpoint> endpoints) {
        for (PlainEndpoint endpoint : endpoints) {
            EndpointRight right = EndpointRight.of(endpoint);
            router.route(HttpMethod.valueOf(endpoint.method()), endpoint.path())
                    .order(ORDER)
                    .handler(context -> handle(context, endpoint, right))
                    .failureHandler(PlainRoutes::failed);
        }
    }

    private static void handle(
            RoutingContext context, PlainEndpoint endpoint, EndpointRight right) {
        context.request().pause();
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .map(CurrentCaller::of)
                .chain(caller ->
                        caller.map(known ->
                                        right.permits(known)
                                                ? endpoint.answer(request(context, known))
                                                : Uni.createFrom().item(right.refusal()))
                                .orElseGet(() -> Uni.createFrom().item(unauthenticated())))
                .onFailure()
                .recoverWithItem(PlainRoutes::broken)
                .emitOn(task -> context.vertx().runOnContext(ignored -> task.run()))
                .subscribe()
                .with(answer -> send(context, answer), failure -> send(context, broken(failure)));
    }

    private static PlainRequest request(RoutingContext context, Caller caller) {
        Map<String, String> query = new HashMap<>();
        context.queryParams().forEach(entry -> query.putIfAbsent(entry.getKey(), entry.getValue()));
        Map<String, String> headers = new HashMap<>();
        context.request()
                .headers()
                .forEach(
                        (name, value) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        return new PlainRequest(
                caller, context.pathParams(), query, headers, length(context), body(context));
    }

    private static Multi<byte[]> body(RoutingContext context) {
        return Multi.createFrom()
                .deferred(() -> {
                    if (context.request().getHeader(HttpHeaders.EXPECT) != null) {
                        context.response().writeContinue();
                    }
                    return HttpServerRequest.newInstance(context.request())
                            .toMulti()
                            .map(Buffer::getBytes);
                });
    }

    private static long length(RoutingContext context) {
        String said = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return said == null ? -1 : Long.parseLong(said);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static void send(RoutingContext context, PlainAnswer answer) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        switch (answer) {
            case PlainAnswer.Json(int status, var fields) ->
                    json(context, status, new JsonObject(new HashMap<>(fields)));
            case PlainAnswer.Refused(int status, String code, String message) ->
                    json(
                            context,
                            status,
                            new JsonObject().put("code", code).put("message", message));
            case PlainAnswer.Text text -> stream(context, text);
            case PlainAnswer.Bytes bytes -> stream(context, bytes);
        }
    }

    private static void json(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(body.toBuffer());
        Leftover.of(context).drop();
    }

    private static void stream(RoutingContext context, PlainAnswer.Text text) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, text.type())
                .putHeader("Content-Disposition", "attachment; filename=\"" + text.name() + "\"");
        stream(context, text.parts().map(Buffer::buffer));
    }

    private static void stream(RoutingContext context, PlainAnswer.Bytes bytes) {
        context.response().setStatusCode(bytes.status());
        bytes.headers().forEach(context.response()::putHeader);
        stream(context, bytes.parts().map(Buffer::buffer));
    }

    private static void stream(RoutingContext context, Multi<Buffer> parts) {
        context.request().resume();
        boolean bodiless = context.request().method() == HttpMethod.HEAD;
        if (!bodiless && !context.response().headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            context.response().setChunked(true);
        }
        HttpServerResponse response = HttpServerResponse.newInstance(context.response());
        parts.onItem()
                .transformToUniAndConcatenate(response::write)
                .collect()
                .last()
                .subscribe()
                .with(
                        done -> context.response().end(),
                        failure -> {
                            if (!context.response().closed()) {
                                LOG.warn("an answer broke off", failure);
                            }
                            context.response().reset();
                        });
    }

    private static void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure != null && !(failure instanceof SecurityException)) {
            send(context, broken(failure));
        } else {
            send(context, unauthenticated(failure));
        }
    }

    private static PlainAnswer unauthenticated() {
        return unauthenticated(null);
    }

    private static PlainAnswer unauthenticated(@Nullable Throwable failure) {
        return new PlainAnswer.Refused(UNAUTHORIZED, "UNAUTHENTICATED", TokenRefused.told(failure));
    }

    private static PlainAnswer broken(Throwable failure) {
        if (failure instanceof Fault fault && !FaultCode.isTold(fault.code())) {
            LOG.error("a request failed", fault);
            return new PlainAnswer.Refused(UNAVAILABLE, fault.code(), "The desk failed.");
        }
        if (failure instanceof Fault fault) {
            return new PlainAnswer.Refused(
                    UNAVAILABLE,
                    fault.code(),
                    String.valueOf(fault.getMessage()).substring(fault.code().length() + 2));
        }
        LOG.error("a request failed", failure);
        return new PlainAnswer.Refused(BROKEN, "INTERNAL_ERROR", "The desk failed.");
    }
}
