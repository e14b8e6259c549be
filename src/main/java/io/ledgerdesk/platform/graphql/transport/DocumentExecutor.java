package io.ledgerdesk.platform.graphql.transport;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.language.OperationDefinition.Operation;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.ledgerdesk.platform.graphql.document.DocumentRequest;
import io.ledgerdesk.platform.graphql.document.Documents;
import io.ledgerdesk.platform.graphql.document.Refused;
import io.ledgerdesk.platform.graphql.document.RequestFault;
import io.ledgerdesk.platform.graphql.limit.Admission;
import io.ledgerdesk.platform.graphql.limit.Admission.Admitted;
import io.ledgerdesk.platform.graphql.limit.Bill;
import io.ledgerdesk.platform.graphql.limit.Execution;
import io.ledgerdesk.platform.graphql.limit.Executions;
import io.ledgerdesk.platform.graphql.limit.Kinds;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
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
import jakarta.json.JsonObject;
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
    private final Admission admission;
    private final Executions underWay;

    DocumentExecutor(
            Instance<ExecutionService> executions,
            CurrentIdentityAssociation identities,
            GraphQlSettings settings,
            Documents documents,
            Admission admission,
            Executions underWay) {
        this.executions = executions;
        this.identities = identities;
        this.settings = settings;
        this.documents = documents;
        this.admission = admission;
        this.underWay = underWay;
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
    record Running(ContextState scope, StreamFailure failure, Execution execution) {}

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
        Admitted admitted;
        try {
            admitted = admission.admit(asked, kinds, identity);
        } catch (Refused refused) {
            answer.with(failed(refused.faults()), null);
            return;
        }
        ManagedContext scope = Arc.container().requestContext();
        ContextState state = scope.activate();
        try {
            identities.setIdentity(identity);
            Execution execution =
                    underWay.begin(() -> answer.with(failed(List.of(tooLate())), null));
            StreamFailure failure = new StreamFailure();
            Map<String, Object> metadata = new ConcurrentHashMap<>();
            metadata.put("runBlocking", false);
            metadata.put("state", state);
            metadata.put(StreamFailure.KEY, failure);
            CurrentCaller.of(identity).ifPresent(known -> metadata.put(Caller.ATTRIBUTE, known));
            metadata.put(Execution.KEY, execution);
            executions
                    .get()
                    .executeAsync(
                            admitted.request().parameters(),
                            metadata,
                            new Writer(
                                    new Running(state, failure, execution),
                                    completing(admitted, identity, answer)));
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            scope.deactivate();
        }
    }

    private RequestFault tooLate() {
        return RequestFault.of(
                RequestCode.EXECUTION_TIMEOUT,
                "it was not done within "
                        + settings.executionTimeout()
                        + ", and the desk has given it up");
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
    private Answer completing(Admitted admitted, SecurityIdentity identity, Answer answer) {
        boolean told = settings.answerCost() && admitted.kind() != Operation.SUBSCRIPTION;
        boolean remembered = admitted.request().hash() != null && !identity.isAnonymous();
        return (result, running) -> {
            if (remembered && result.isDataPresent()) {
                documents.remember(admitted.request());
            }
            answer.with(told ? billed(result, admitted.bill()) : result, running);
        };
    }

    private static ExecutionResult billed(ExecutionResult result, Bill bill) {
        return ExecutionResultImpl.newExecutionResult()
                .from(result)
                .extensions(Map.of("cost", bill.told()))
                .build();
    }

    /** Hands the answer over in time, or drops it and gives back what it held. */
    private final class Writer implements ExecutionResponseWriter {
        private final Running running;
        private final Answer answer;

        Writer(Running running, Answer answer) {
            this.running = running;
            this.answer = answer;
        }

        @Override
        public void write(ExecutionResponse response) {
            answer(response.getExecutionResult());
        }

        @Override
        public void fail(Throwable failure) {
            LOG.error("INTERNAL_ERROR while executing a document", failure);
            answer(
                    failed(
                            List.of(
                                    RequestFault.of(
                                            RequestCode.INTERNAL_ERROR, "The desk failed."))));
        }

        private void answer(ExecutionResult result) {
            if (underWay.answer(running.execution())) {
                answer.with(result, running);
            } else {
                end(running);
            }
        }
    }
}
