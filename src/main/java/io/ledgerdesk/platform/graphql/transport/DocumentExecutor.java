package io.ledgerdesk.platform.graphql.transport;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
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
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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

    DocumentExecutor(
            Instance<ExecutionService> executions,
            CurrentIdentityAssociation identities,
            GraphQlSettings settings) {
        this.executions = executions;
        this.identities = identities;
        this.settings = settings;
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

    /** What lives as long as the execution. */
    record Running(ContextState scope, StreamFailure failure) {}

    /**
     * @param request the object with {@code query}, {@code variables} and {@code operationName}
     */
    void execute(JsonObject request, SecurityIdentity identity, Answer answer) {
        RequestFault refused = refuse(request);
        if (refused != null) {
            answer.with(failed(refused), null);
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
            executions.get().executeAsync(request, metadata, new Writer(request, running, answer));
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

    static ExecutionResult failed(GraphQLError error) {
        return ExecutionResultImpl.newExecutionResult().addError(error).build();
    }

    private @Nullable RequestFault refuse(JsonObject request) {
        if (!(request.get("query") instanceof JsonString query) || query.getChars().isEmpty()) {
            return RequestFault.badRequest("MISSING_QUERY", "the field query must be a document");
        }
        if (query.getChars().length() > settings.maxDocumentLength()) {
            return RequestFault.badRequest(
                    "DOCUMENT_TOO_LARGE",
                    "a document has at most " + settings.maxDocumentLength() + " characters");
        }
        if (request.get("variables") instanceof JsonObject variables && !fits(variables)) {
            return RequestFault.badRequest(
                    "WRONG_TYPE", "a number in variables is not a 32-bit integer");
        }
        return null;
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

    private record Writer(JsonObject request, Running running, Answer answer)
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
                    failed(new RequestFault("INTERNAL_ERROR", "The desk failed.", 500)), running);
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
                                        .document(request.getString("query"))
                                        .parserOptions(
                                                ParserOptions.getDefaultOperationParserOptions())
                                        .build());
                return failed(RequestFault.badRequest("GRAPHQL_SYNTAX", "not a document"));
            } catch (InvalidSyntaxException e) {
                return failed(e.toInvalidSyntaxError());
            }
        }
    }
}
