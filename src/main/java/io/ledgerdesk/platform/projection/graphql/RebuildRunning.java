package io.ledgerdesk.platform.projection.graphql;

import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Another rebuild is in the way. */
@Type("RebuildRunning")
@Description("Another rebuild is under way: wait for its end, or stop it.")
public record RebuildRunning(
        @NonNull @Description(UserError.CODE) String code,
        @NonNull @Description(UserError.MESSAGE) String message,
        @Description(UserError.PATH) @Nullable List<@NonNull String> path)
        implements UserError {}
