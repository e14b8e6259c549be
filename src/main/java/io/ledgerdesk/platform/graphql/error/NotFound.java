package io.ledgerdesk.platform.graphql.error;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** There is no such thing, or none that the caller may know of. */
@Type("NotFound")
@Description("There is no such thing, or none that you may know of.")
public record NotFound(
        @NonNull @Description(UserError.CODE) String code,
        @NonNull @Description(UserError.MESSAGE) String message,
        @Description(UserError.PATH) @Nullable List<@NonNull String> path)
        implements UserError {}
