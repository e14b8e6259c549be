package io.ledgerdesk.catalogue.graphql.payload;

import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** It does not go together with what the catalogue has. */
@Type("CatalogueConflict")
@Description("It does not go together with what the catalogue has already; the code says why.")
public record CatalogueConflict(
        @NonNull @Description(UserError.CODE) String code,
        @NonNull @Description(UserError.MESSAGE) String message,
        @Description(UserError.PATH) @Nullable List<@NonNull String> path)
        implements UserError {}
