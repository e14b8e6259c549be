package io.ledgerdesk.platform.graphql.limit;

import graphql.schema.DataFetchingEnvironment;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.spi.EventingService;
import org.jspecify.annotations.Nullable;

/**
 * Begins no field of a document whose time is over. What was sent to the database before runs to
 * its end there; its answer is dropped.
 */
public final class NothingMore implements EventingService {

    /** Always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public void beforeDataFetch(Context context) {
        DataFetchingEnvironment field = context.unwrap(DataFetchingEnvironment.class);
        Execution execution = field.getGraphQlContext().get(Execution.KEY);
        if (execution != null && execution.isOver()) {
            throw new Fault(RequestCode.EXECUTION_TIMEOUT.name(), "the document has been answered");
        }
    }
}
