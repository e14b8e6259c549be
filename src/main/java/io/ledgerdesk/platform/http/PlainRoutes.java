package io.ledgerdesk.platform.http;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

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
            router.route(HttpMethod.valueOf(endpoint.method()), endpoint.path())
                    .order(ORDER)
                    .handler(context -> handle(context, endpoint))
                    .failureHandler(PlainRoutes::failed);
        }
    }

    private static void handle(RoutingContext context, PlainEndpoint endpoint) {
        context.request().pause();
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .map(CurrentCaller::of)
                .chain(caller ->
                        caller.map(known -> endpoint.answer(request(context, known)))
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
        return new PlainRequest(
                caller, context.pathParams(), query, length(context), body(context));
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
        }
    }

    /** What is left of a body that nobody wants is read and dropped: the client sees the answer. */
    private static void json(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(body.toBuffer());
        if (!context.request().isEnded()) {
            context.request().resume();
        }
    }

    private static void stream(RoutingContext context, PlainAnswer.Text text) {
        context.request().resume();
        context.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, text.type())
                .putHeader("Content-Disposition", "attachment; filename=\"" + text.name() + "\"");
        var response = io.vertx.mutiny.core.http.HttpServerResponse.newInstance(context.response());
        text.parts()
                .onItem()
                .transformToUniAndConcatenate(response::write)
                .collect()
                .last()
                .subscribe()
                .with(
                        done -> context.response().end(),
                        failure -> {
                            LOG.warn("an answer broke off", failure);
                            context.response().reset();
                        });
    }

    private static void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure != null && !(failure instanceof SecurityException)) {
            send(context, broken(failure));
        } else {
            send(context, unauthenticated());
        }
    }

    private static PlainAnswer unauthenticated() {
        return new PlainAnswer.Refused(
                UNAUTHORIZED,
                "UNAUTHENTICATED",
                "the header Authorization does not say who you are");
    }

    private static PlainAnswer broken(Throwable failure) {
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
