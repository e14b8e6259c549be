package io.ledgerdesk.catalogue.graphql.payload;

import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mutation.
 *
 * @param entry as it was decided; absent if refused
 */
public record Outcome<T>(@Nullable T entry, @Nullable String position, List<UserError> errors) {
    static final String SHOWN = "As it was decided; absent if refused.";
    static final String POSITION =
            "Up to where the desk's log shows the result, for X-After-Position; absent if refused.";
    static final String ERRORS = "Why it was refused; empty if it was done.";

    public Outcome {
        errors = List.copyOf(errors);
    }

    /** Of what was not done. */
    public static <T> Outcome<T> refused(UserError why) {
        return new Outcome<>(null, null, List.of(why));
    }

    /** The same of what is shown of the entry. */
    public <S> Outcome<S> map(Function<T, S> shown) {
        return new Outcome<>(entry == null ? null : shown.apply(entry), position, errors);
    }
}
