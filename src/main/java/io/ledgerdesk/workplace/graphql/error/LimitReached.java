package io.ledgerdesk.workplace.graphql.error;

import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** As many as a person may have. */
@Type("LimitReached")
@Description("You have as many of them as a person may.")
public record LimitReached(
        @NonNull @Description(UserError.CODE) String code,
        @NonNull @Description(UserError.MESSAGE) String message,
        @Description(UserError.PATH) @Nullable List<@NonNull String> path,
        @Description("How many a person may have.") int limit)
        implements UserError {}
