package io.ledgerdesk.platform.graphql.transport;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.ledgerdesk.platform.graphql.document.DocumentRequest;
import io.ledgerdesk.platform.graphql.document.Documents;
import io.ledgerdesk.platform.graphql.document.OperationKinds;
import io.ledgerdesk.platform.graphql.document.Refused;
import io.ledgerdesk.platform.graphql.document.RequestFault;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Executes one document for one identity, in a request scope of its own. */
@ApplicationScoped
class DocumentExecutor {
    private static final Logger LOG = Logger.getLogger(DocumentExecutor.class);

    private final Instance<ExecutionService> executions;
    private final CurrentIdentityAssociation identities;
    private final GraphQlSettings settings;
    private final Documents documents;

    DocumentExecutor(
            Instance<ExecutionService> executions,
            CurrentIdentityAssociation identities,
            GraphQlSettings settings,
            Documents documents) {
        this.executions = executions;
        this.identities = identities;
        this.settings = settings;
        this.documents = documents;
    }

    /** Hears what became of a document; once. */
    @FunctionalInterface
    interface Answer {
        /**
         * @param running to be given back by {@link #end} when the answer is written, and for a
         *     subscription when its stream has ended
         */
        void with(ExecutionResult result, @Nullable Running running);
    }

    /** What may be executed. */
    enum Kinds {
        ALL,
        NO_SUBSCRIPTIONS,
        QUERIES
    }

    /** What lives as long as the execution. */
    record Running(ContextState scope, StreamFailure failure) {}

    /**
     * @param parameters of a request, not yet looked at
     */
    void execute(JsonObject parameters, SecurityIdentity identity, Answer answer) {
        DocumentRequest request;
        try {
            request = DocumentRequest.of(parameters);
        } catch (Refused refused) {
            answer.with(failed(refused.faults()), null);
            return;
        }
        execute(request, Kinds.ALL, identity, answer);
    }

    /** Executes an operation of these kinds, and refuses any other. */
    void execute(DocumentRequest asked, Kinds kinds, SecurityIdentity identity, Answer answer) {
        DocumentRequest request;
        try {
            request = documents.resolve(asked);
            check(request, kinds);
        } catch (Refused refused) {
            answer.with(failed(refused.faults()), null);
            return;
        }
        ManagedContext scope = Arc.container().requestContext();
        ContextState state = scope.activate();
        try {
            identities.setIdentity(identity);
            Map<String, Object> metadata = new ConcurrentHashMap<>();
            metadata.put("runBlocking", false);
            metadata.put("state", state);
            StreamFailure failure = new StreamFailure();
            metadata.put(StreamFailure.KEY, failure);
            Running running = new Running(state, failure);
            executions
                    .get()
                    .executeAsync(
                            request.parameters(),
                            metadata,
                            new Writer(request, running, remembering(request, identity, answer)));
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            scope.deactivate();
        }
    }

    /** Gives the request scope back. */
    void end(@Nullable Running running) {
        if (running != null) {
            Arc.container().requestContext().destroy(running.scope());
        }
    }

    static ExecutionResult failed(List<RequestFault> errors) {
        return ExecutionResultImpl.newExecutionResult().errors(List.copyOf(errors)).build();
    }

    /** Only what somebody known has had executed takes room among the registered documents. */
    private Answer remembering(DocumentRequest request, SecurityIdentity identity, Answer answer) {
        if (request.hash() == null || identity.isAnonymous()) {
            return answer;
        }
        return (result, running) -> {
            if (result.isDataPresent()) {
                documents.remember(request);
            }
            answer.with(result, running);
        };
    }

    private void check(DocumentRequest request, Kinds kinds) {
        String text = String.valueOf(request.query());
        if (text.length() > settings.maxDocumentLength()) {
            throw new Refused(
                    RequestCode.DOCUMENT_TOO_LARGE,
                    "a document has at most " + settings.maxDocumentLength() + " characters");
        }
        if (request.parameters().get("variables") instanceof JsonObject variables
                && !fits(variables)) {
            throw new Refused(
                    RequestCode.WRONG_TYPE, "a number in variables is not a 32-bit integer");
        }
        OperationKinds.refuseIncremental(text);
        boolean mayBeAnother =
                switch (kinds) {
                    case ALL -> false;
                    case NO_SUBSCRIPTIONS -> text.contains("subscription");
                    case QUERIES -> true;
                };
        if (mayBeAnother) {
            OperationKinds.of(text, request.operationName()).ifPresent(kind -> check(kind, kinds));
        }
    }

    private static void check(Operation kind, Kinds kinds) {
        if (kind == Operation.SUBSCRIPTION) {
            throw new Refused(
                    RequestCode.SUBSCRIPTION_OVER_HTTP,
                    "subscriptions are served by WebSocket (graphql-transport-ws)");
        }
        if (kind == Operation.MUTATION && kinds == Kinds.QUERIES) {
            throw new Refused(
                    RequestCode.METHOD_NOT_ALLOWED, "a mutation is sent by POST, not by GET");
        }
    }

    /** SmallRye cuts a number that is too large for an Int down to another one. */
    private static boolean fits(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object.values().stream().allMatch(DocumentExecutor::fits);
            case JsonArray array -> array.stream().allMatch(DocumentExecutor::fits);
            case JsonNumber number ->
                    number.isIntegral()
                            && number.longValue() == number.intValue()
                            && number.bigIntegerValue().bitLength() < Integer.SIZE;
            default -> true;
        };
    }

    private record Writer(DocumentRequest request, Running running, Answer answer)
            implements ExecutionResponseWriter {

        @Override
        public void write(ExecutionResponse response) {
            ExecutionResult result = response.getExecutionResult();
            answer.with(isUnparseable(result) ? syntaxError() : result, running);
        }

        @Override
        public void fail(Throwable failure) {
            LOG.error("INTERNAL_ERROR while executing a document", failure);
            answer.with(
                    failed(
                            List.of(
                                    RequestFault.of(
                                            RequestCode.INTERNAL_ERROR, "The desk failed."))),
                    running);
        }

        /** The execution service says of a document that it cannot parse no more than that. */
        private static boolean isUnparseable(ExecutionResult result) {
            return !result.isDataPresent()
                    && result.getErrors().size() == 1
                    && "Unparseable input document"
                            .equals(result.getErrors().getFirst().getMessage());
        }

        private ExecutionResult syntaxError() {
            try {
                new Parser()
                        .parseDocument(
                                ParserEnvironment.newParserEnvironment()
                                        .document(String.valueOf(request.query()))
                                        .parserOptions(
                                                ParserOptions.getDefaultOperationParserOptions())
                                        .build());
                return failed(
                        List.of(RequestFault.of(RequestCode.GRAPHQL_SYNTAX, "not a document")));
            } catch (InvalidSyntaxException e) {
                return ExecutionResultImpl.newExecutionResult()
                        .addError(e.toInvalidSyntaxError())
                        .build();
            }
        }
    }
}
