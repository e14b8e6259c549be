package io.ledgerdesk.platform.graphql.transport;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.UnknownOperationException;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.code.FaultCode;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.ledgerdesk.platform.graphql.document.RequestFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a client is told of what went wrong: a stable code for everything, a message, where in the
 * document or the answer, and nothing of the inside. What the client cannot mend is logged under a
 * correlation id that it is given.
 */
final class ErrorReport {
    private static final Logger LOG = Logger.getLogger(ErrorReport.class);
    private static final int LONGEST_CAUSE_CHAIN = 20;

    private ErrorReport() {}

    /** The answer as a client reads it. */
    static Map<String, Object> of(ExecutionResult result) {
        Map<String, Object> body = new LinkedHashMap<>();
        List<GraphQLError> errors = result.getErrors();
        if (!errors.isEmpty()) {
            body.put("errors", withoutEchoes(errors).stream().map(ErrorReport::of).toList());
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        if (result.getExtensions() != null) {
            body.put("extensions", result.getExtensions());
        }
        return body;
    }

    /** A field that had to be there is missing because of another error, which says more. */
    private static List<GraphQLError> withoutEchoes(List<GraphQLError> errors) {
        List<GraphQLError> causes =
                errors.stream().filter(e -> !(e instanceof NonNullableFieldWasNullError)).toList();
        return causes.isEmpty() ? errors : causes;
    }

    static Map<String, Object> of(GraphQLError error) {
        return switch (error) {
            case RequestFault e -> refused(e);
            case ExceptionWhileDataFetching e -> thrown(error, e.getException());
            case ValidationError e -> entry(error, validationCode(e), messageOf(e));
            case AbortExecutionException e ->
                    entry(error, RequestCode.QUERY_REFUSED, e.getMessage());
            case UnknownOperationException e ->
                    entry(error, RequestCode.UNKNOWN_OPERATION, e.getMessage());
            case NonNullableFieldWasNullError e ->
                    thrown(error, new IllegalStateException(e.getMessage()));
            default -> entry(error, otherCode(error), String.valueOf(error.getMessage()));
        };
    }

    /** A failure that reached us beside the answer. */
    static Map<String, Object> of(Throwable failure) {
        return thrown(RequestFault.of(RequestCode.INTERNAL_ERROR, "The desk failed."), failure);
    }

    private static Map<String, Object> thrown(GraphQLError error, Throwable exception) {
        Fault fault = faultIn(exception);
        if (fault != null && FaultCode.isTold(fault.code())) {
            String message = String.valueOf(fault.getMessage());
            return entry(error, fault.code(), message.substring(fault.code().length() + 2));
        }
        String code = fault == null ? RequestCode.INTERNAL_ERROR.name() : fault.code();
        UUID correlation = UUID.randomUUID();
        LOG.errorf(exception, "%s, told to the client as %s", code, correlation);
        Map<String, Object> entry =
                entry(
                        error,
                        code,
                        "The desk failed; whoever runs it finds why in its log under "
                                + correlation
                                + ".");
        entry.put("extensions", Map.of("code", code, "correlationId", correlation.toString()));
        return entry;
    }

    private static @Nullable Fault faultIn(Throwable exception) {
        Throwable cause = exception;
        for (int i = 0; i < LONGEST_CAUSE_CHAIN && cause != null; i++) {
            if (cause instanceof Fault fault) {
                return fault;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static Map<String, Object> entry(
            GraphQLError error, RequestCode code, @Nullable String message) {
        return entry(error, code.name(), message);
    }

    private static Map<String, Object> entry(
            GraphQLError error, String code, @Nullable String message) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("message", message == null ? code : message);
        List<SourceLocation> locations = error.getLocations();
        if (locations != null && !locations.isEmpty()) {
            entry.put(
                    "locations",
                    locations.stream()
                            .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                            .toList());
        }
        if (error.getPath() != null) {
            entry.put("path", error.getPath());
        }
        entry.put("extensions", Map.of("code", code));
        return entry;
    }

    private static Map<String, Object> refused(RequestFault fault) {
        Map<String, Object> entry = entry(fault, fault.code(), fault.text());
        entry.put("extensions", fault.getExtensions());
        return entry;
    }

    private static RequestCode validationCode(ValidationError error) {
        return switch (error.getValidationErrorType()) {
            case ValidationErrorType.FieldUndefined -> RequestCode.UNKNOWN_FIELD;
            case ValidationErrorType.UnknownArgument -> RequestCode.UNKNOWN_ARGUMENT;
            case ValidationErrorType.MissingFieldArgument -> RequestCode.MISSING_ARGUMENT;
            case ValidationErrorType.WrongType,
                    ValidationErrorType.VariableTypeMismatch,
                    ValidationErrorType.NullValueForNonNullArgument ->
                    RequestCode.WRONG_TYPE;
            case null, default -> RequestCode.GRAPHQL_VALIDATION;
        };
    }

    private static String messageOf(ValidationError error) {
        String text = error.getDescription() == null ? error.getMessage() : error.getDescription();
        int value = text.indexOf("' with value 'StringValue{value='");
        return value < 0
                ? text
                : text.substring(0, value)
                        + "' holds a number, instant or duration that is not one (numbers are 32-bit"
                        + " integers, instants and durations ISO 8601)";
    }

    /** What graphql-java reports without a class of its own, above all wrong variables. */
    private static RequestCode otherCode(GraphQLError error) {
        return error.getErrorType() == graphql.ErrorType.ValidationError
                ? RequestCode.WRONG_TYPE
                : RequestCode.GRAPHQL_REFUSED;
    }
}
