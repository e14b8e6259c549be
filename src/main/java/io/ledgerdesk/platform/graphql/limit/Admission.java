package io.ledgerdesk.platform.graphql.limit;

import graphql.language.OperationDefinition.Operation;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.ledgerdesk.platform.graphql.cost.DocumentShape.OperationShape;
import io.ledgerdesk.platform.graphql.document.DocumentRequest;
import io.ledgerdesk.platform.graphql.document.Documents;
import io.ledgerdesk.platform.graphql.document.PreparedDocuments;
import io.ledgerdesk.platform.graphql.document.Refused;
import io.ledgerdesk.platform.graphql.limit.Rates.Left;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Lets a request in, or says why not: nothing of it has been executed by then. */
@ApplicationScoped
public class Admission {
    private final Documents documents;
    private final PreparedDocuments prepared;
    private final Rates rates;
    private final GraphQlSettings settings;

    Admission(
            Documents documents,
            PreparedDocuments prepared,
            Rates rates,
            GraphQlSettings settings) {
        this.documents = documents;
        this.prepared = prepared;
        this.rates = rates;
        this.settings = settings;
    }

    /**
     * A request that may be executed.
     *
     * @param request with its document
     */
    public record Admitted(DocumentRequest request, Operation kind, Bill bill) {}

    /**
     * @throws Refused with a code that says which limit, or what else is in the way
     */
    public Admitted admit(DocumentRequest asked, Kinds kinds, SecurityIdentity identity) {
        DocumentRequest request = documents.resolve(asked);
        JsonObject variables =
                request.parameters().get("variables") instanceof JsonObject given
                        ? given
                        : JsonValue.EMPTY_JSON_OBJECT;
        if (!fits(variables)) {
            throw new Refused(
                    RequestCode.WRONG_TYPE, "a number in variables is not a 32-bit integer");
        }
        OperationShape operation = operation(request);
        check(operation.kind(), kinds);
        long cost = operation.cost().in(variables);
        if (cost > settings.maxCost()) {
            throw new Refused(
                    RequestCode.QUERY_TOO_COMPLEX,
                    "the answer may have %d fields, at most %d are allowed"
                            .formatted(cost, settings.maxCost()));
        }
        return new Admitted(
                request,
                operation.kind(),
                new Bill(cost, settings.maxCost(), taken(operation, identity)));
    }

    private OperationShape operation(DocumentRequest request) {
        String name = request.operationName();
        return prepared.of(String.valueOf(request.query()))
                .operation(name)
                .orElseThrow(() ->
                        new Refused(
                                RequestCode.UNKNOWN_OPERATION,
                                name == null
                                        ? "the document has several operations, or none: say in"
                                                + " operationName which one is meant"
                                        : "the document has no operation of the name " + name));
    }

    private static void check(Operation kind, Kinds kinds) {
        if (kinds != Kinds.ALL && kind == Operation.SUBSCRIPTION) {
            throw new Refused(
                    RequestCode.SUBSCRIPTION_OVER_HTTP,
                    "subscriptions are served by WebSocket (graphql-transport-ws)");
        }
        if (kinds == Kinds.QUERIES && kind == Operation.MUTATION) {
            throw new Refused(
                    RequestCode.METHOD_NOT_ALLOWED, "a mutation is sent by POST, not by GET");
        }
    }

    /** Of whoever is known; others have their address's share, and are told nothing anyway. */
    private @Nullable Left taken(OperationShape operation, SecurityIdentity identity) {
        return CurrentCaller.of(identity)
                .map(caller ->
                        switch (operation.kind()) {
                            case QUERY, SUBSCRIPTION -> rates.takeQuery(caller);
                            case MUTATION -> rates.takeMutations(caller, operation.rootFields());
                        })
                .orElse(null);
    }

    /** SmallRye cuts a number that is too large for an Int down to another one. */
    private static boolean fits(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object.values().stream().allMatch(Admission::fits);
            case JsonArray array -> array.stream().allMatch(Admission::fits);
            case JsonNumber number ->
                    number.isIntegral()
                            && number.longValue() == number.intValue()
                            && number.bigIntegerValue().bitLength() < Integer.SIZE;
            default -> true;
        };
    }
}
