package io.ledgerdesk.platform.graphql.document;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.ledgerdesk.platform.graphql.code.RequestCode.Scope;
import java.util.List;
import java.util.Map;

/**
 * A request that is not executed.
 *
 * @param code stable, upper snake case
 * @param status of the answer over HTTP
 * @param scope whether the status is told to clients of {@code application/json} too
 * @param locations in the document; empty if about the whole
 * @param retryAfter seconds after which it is worth trying again; 0 if that is not known
 */
public record RequestFault(
        String code,
        String text,
        int status,
        Scope scope,
        List<SourceLocation> locations,
        long retryAfter)
        implements GraphQLError {
    private static final int UNAVAILABLE = 503;

    public RequestFault {
        locations = List.copyOf(locations);
    }

    /** About the whole request. */
    public static RequestFault of(RequestCode code, String text) {
        return at(code, text, List.of());
    }

    /** About places in the document. */
    public static RequestFault at(RequestCode code, String text, List<SourceLocation> locations) {
        return new RequestFault(code.name(), text, code.status(), code.scope(), locations, 0);
    }

    /** Too much at once. */
    public static RequestFault later(RequestCode code, String text, long seconds) {
        return new RequestFault(code.name(), text, code.status(), code.scope(), List.of(), seconds);
    }

    /** The client sent something that can never be: 400. */
    public static RequestFault ofInput(Fault fault) {
        return of(fault, RequestCode.MALFORMED_JSON.status());
    }

    /** The desk cannot do it now: 503. */
    public static RequestFault unavailable(Fault fault) {
        return of(fault, UNAVAILABLE);
    }

    private static RequestFault of(Fault fault, int status) {
        String message = String.valueOf(fault.getMessage());
        return new RequestFault(
                fault.code(),
                message.substring(fault.code().length() + 2),
                status,
                Scope.REQUEST,
                List.of(),
                0);
    }

    @Override
    public String getMessage() {
        return text;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(code);
    }

    @Override
    public Map<String, Object> getExtensions() {
        return retryAfter == 0
                ? Map.of("code", code)
                : Map.of("code", code, "retryAfter", retryAfter);
    }
}
