package io.ledgerdesk.platform.graphql.error;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Not for this caller. */
@Type("Forbidden")
@Description("This is not for you.")
public record Forbidden(
        @NonNull @Description(UserError.CODE) String code,
        @NonNull @Description(UserError.MESSAGE) String message,
        @Description(UserError.PATH) @Nullable List<@NonNull String> path)
        implements UserError {}
