package io.ledgerdesk.platform.graphql.transport;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be executed as it is.
 *
 * @param code stable, upper snake case
 * @param status of the answer over HTTP
 */
record RequestFault(String code, String text, int status) implements GraphQLError {
    static final int BAD_REQUEST = 400;

    static RequestFault badRequest(String code, String text) {
        return new RequestFault(code, text, BAD_REQUEST);
    }

    @Override
    public String getMessage() {
        return text;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(code);
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code);
    }
}
