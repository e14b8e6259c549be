package io.ledgerdesk.platform.graphql.error;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A value is out of bounds. */
@Type("ValidationFailed")
@Description("A value of the input is out of bounds.")
public record ValidationFailed(
        @NonNull @Description(UserError.CODE) String code,
        @NonNull @Description(UserError.MESSAGE) String message,
        @Description(UserError.PATH) @Nullable List<@NonNull String> path)
        implements UserError {
    private static final Pattern DOT = Pattern.compile("\\.");

    /**
     * @param field of the input, dotted
     * @param allowed what would be accepted, to follow "must be"
     */
    public static ValidationFailed of(String field, String allowed) {
        return new ValidationFailed(
                "VALIDATION_FAILED", field + " must be " + allowed + ".", pathOf(field));
    }

    /** The path of an input field, dotted. */
    public static List<String> pathOf(String field) {
        return Stream.concat(Stream.of("input"), DOT.splitAsStream(field)).toList();
    }
}
