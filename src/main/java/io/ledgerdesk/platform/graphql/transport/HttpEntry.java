package io.ledgerdesk.platform.graphql.transport;

import graphql.ExecutionResult;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.code.FaultCode;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.ledgerdesk.platform.graphql.code.RequestCode.Scope;
import io.ledgerdesk.platform.graphql.document.DocumentRequest;
import io.ledgerdesk.platform.graphql.document.Refused;
import io.ledgerdesk.platform.graphql.document.RequestFault;
import io.ledgerdesk.platform.graphql.limit.Kinds;
import io.ledgerdesk.platform.graphql.limit.Rates;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.bearer.TokenRefused;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A document by POST, or a query by GET, as the GraphQL-over-HTTP specification has it: JSON in,
 * {@code application/graphql-response+json} or {@code application/json} out; with the former, and
 * only then, the status says whether the document was executed.
 */
@ApplicationScoped
class HttpEntry {
    static final String AFTER_POSITION = "X-After-Position";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final DocumentExecutor executor;
    private final ReadGate gate;
    private final Rates rates;

    HttpEntry(DocumentExecutor executor, ReadGate gate, Rates rates) {
        this.executor = executor;
        this.gate = gate;
        this.rates = rates;
    }

    /** Before anything of the body is read. */
    void admit(RoutingContext context) {
        try {
            rates.takeOf(context.request().remoteAddress());
        } catch (Refused refused) {
            // the rest of the body is not waited for
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answer(context, DocumentExecutor.failed(refused.faults()));
            return;
        }
        context.next();
    }

    void post(RoutingContext context) {
        if (!MediaTypes.isJson(context.request().getHeader(HttpHeaders.CONTENT_TYPE))
                || context.request().headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            refuse(
                    context,
                    RequestCode.UNSUPPORTED_MEDIA_TYPE,
                    "documents are sent as application/json in UTF-8, not compressed");
            return;
        }
        execute(context, false, () -> Parameters.ofBody(context.body().buffer()));
    }

    /** Nothing that it answers is kept on the way: it may be personal. */
    void get(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        execute(context, true, () -> Parameters.ofUrl(context.queryParams()));
    }

    private void execute(RoutingContext context, boolean isSafe, Supplier<JsonObject> parameters) {
        if (MediaTypes.accepted(accept(context)).isEmpty()) {
            refuse(
                    context,
                    RequestCode.NOT_ACCEPTABLE,
                    "answers are application/graphql-response+json or application/json");
            return;
        }
        DocumentRequest request;
        try {
            request = DocumentRequest.of(parameters.get());
        } catch (Refused refused) {
            answer(context, DocumentExecutor.failed(refused.faults()));
            return;
        } catch (RuntimeException malformed) { // the parser has exceptions of many kinds
            refuse(
                    context,
                    RequestCode.MALFORMED_JSON,
                    isSafe
                            ? "variables and extensions are JSON objects in the URL"
                            : "the body is not a JSON object of a request");
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .chain(identity -> awaitPosition(context, identity).replaceWith(identity))
                .subscribe()
                .with(
                        identity -> execute(context, request, isSafe, identity),
                        failure -> answer(context, DocumentExecutor.failed(List.of(of(failure)))));
    }

    private void execute(
            RoutingContext context,
            DocumentRequest request,
            boolean isSafe,
            SecurityIdentity identity) {
        executor.execute(
                request,
                isSafe ? Kinds.QUERIES : Kinds.NO_SUBSCRIPTIONS,
                identity,
                (result, running) -> {
                    executor.end(running);
                    answer(context, result);
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
        if (context.failure() instanceof SecurityException
                || context.statusCode() == UNAUTHORIZED) {
            unauthenticated(context);
        } else if (context.failure() instanceof Fault fault) {
            answer(context, DocumentExecutor.failed(List.of(of(fault))));
        } else if (context.statusCode() == RequestCode.REQUEST_TOO_LARGE.status()) {
            // the rest of the body is not waited for
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            refuse(context, RequestCode.REQUEST_TOO_LARGE, "the body is too large");
        } else if (context.statusCode() == BAD_REQUEST) {
            refuse(context, RequestCode.MALFORMED_JSON, "the request cannot be read");
        } else {
            refuse(context, RequestCode.INTERNAL_ERROR, "The desk failed.");
        }
    }

    private static void unauthenticated(RoutingContext context) {
        RequestFault fault =
                new RequestFault(
                        FaultCode.UNAUTHENTICATED.name(),
                        TokenRefused.told(context.failure()),
                        UNAUTHORIZED,
                        Scope.REQUEST,
                        List.of(),
                        0);
        Runnable answer = () -> answer(context, DocumentExecutor.failed(List.of(fault)));
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            answer.run();
            return;
        }
        authenticator
                .getChallenge(context)
                .subscribe()
                .with(
                        challenge -> {
                            if (challenge != null) {
                                challenge.getHeaders().forEach(context.response()::putHeader);
                            }
                            answer.run();
                        },
                        ignored -> answer.run());
    }

    static void refuse(RoutingContext context, RequestCode code, String text) {
        answer(context, DocumentExecutor.failed(List.of(RequestFault.of(code, text))));
    }

    private static void answer(RoutingContext context, ExecutionResult result) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        String type = MediaTypes.accepted(accept(context)).orElse(MediaTypes.PLAIN_JSON);
        int status = status(result, type.equals(MediaTypes.PLAIN_JSON));
        if (status == RequestCode.METHOD_NOT_ALLOWED.status()) {
            context.response().putHeader(HttpHeaders.ALLOW, GraphQlRoutes.ALLOWED);
        }
        if (status == RequestCode.RATE_LIMITED.status()
                && result.getErrors().getFirst() instanceof RequestFault fault) {
            context.response()
                    .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(fault.retryAfter()));
        }
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type + "; charset=utf-8")
                .end(Json.encodeToBuffer(ErrorReport.of(result)));
    }

    private static int status(ExecutionResult result, boolean plain) {
        if (result.isDataPresent()) {
            return OK;
        }
        if (result.getErrors().getFirst() instanceof RequestFault fault) {
            return plain && fault.scope() == Scope.DOCUMENT ? OK : fault.status();
        }
        return plain ? OK : BAD_REQUEST;
    }

    private static RequestFault of(Throwable failure) {
        if (failure instanceof Fault fault) {
            return fault.code().equals(FaultCode.BAD_POSITION.name())
                    ? RequestFault.ofInput(fault)
                    : RequestFault.unavailable(fault);
        }
        return RequestFault.of(RequestCode.INTERNAL_ERROR, "The desk failed.");
    }

    private static List<String> accept(RoutingContext context) {
        return context.request().headers().getAll(HttpHeaders.ACCEPT);
    }
}
