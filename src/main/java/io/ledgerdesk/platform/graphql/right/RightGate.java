package io.ledgerdesk.platform.graphql.right;

import graphql.ExceptionWhileDataFetching;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets those pass who have one of the rights. A mutation answers others with its own payload, any
 * other field with an error.
 */
final class RightGate implements DataFetcher<Object> {
    private final String field;
    private final DataFetcher<?> behind;
    private final boolean open;
    private final Right[] rights;
    private final @Nullable RefusedPayload payload;
    private final String refusal;

    /**
     * @param open whether everybody passes who is known
     * @param rights names of those of which one is needed
     * @param payload what refuses in the words of a mutation; absent to answer with an error
     */
    RightGate(
            String field,
            DataFetcher<?> behind,
            boolean open,
            List<String> rights,
            @Nullable RefusedPayload payload) {
        this.field = field;
        this.behind = behind;
        this.open = open;
        this.rights = rights.stream().map(Right::new).toArray(Right[]::new);
        this.payload = payload;
        this.refusal =
                rights.isEmpty()
                        ? field + " is for nobody: it states no right."
                        : field
                                + " needs the right "
                                + String.join(" or ", rights)
                                + ", which none of your roles gives you.";
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Caller caller = environment.getGraphQlContext().get(Caller.ATTRIBUTE);
        if (caller == null) {
            return failed(environment, CurrentCaller.unknown());
        }
        if (!isNamed(caller, environment)) {
            return refused(environment, field + " is not among the operations of your token.");
        }
        return open || has(caller) ? behind.get(environment) : refused(environment, refusal);
    }

    /** A token may be narrowed to operations; what they show is not narrowed further. */
    private boolean isNamed(Caller caller, DataFetchingEnvironment environment) {
        return environment.getExecutionStepInfo().getPath().getLevel() > 1 || caller.mayCall(field);
    }

    private Object refused(DataFetchingEnvironment environment, String why) {
        return payload == null
                ? failed(environment, new Fault("FORBIDDEN", why))
                : payload.with(why);
    }

    private boolean has(Caller caller) {
        for (Right right : rights) {
            if (caller.authority().has(right)) {
                return true;
            }
        }
        return false;
    }

    private static Object failed(DataFetchingEnvironment environment, Fault fault) {
        return DataFetcherResult.newResult()
                .error(
                        new ExceptionWhileDataFetching(
                                environment.getExecutionStepInfo().getPath(),
                                fault,
                                environment.getField().getSourceLocation()))
                .build();
    }
}
