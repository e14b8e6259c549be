package io.ledgerdesk.catalogue.graphql.payload;

import io.ledgerdesk.catalogue.graphql.list.CatalogueChange;
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
        @Description(UserError.PATH) @Nullable List<@NonNull String> path,
        @Description("Of VERSION_CONFLICT: the version that the entry has now.")
                @Nullable Integer version,
        @Description("Of VERSION_CONFLICT: the latest change of the entry, who made it, and when.")
                @Nullable CatalogueChange change)
        implements UserError {

    /** One that is not about versions. */
    public CatalogueConflict(String code, String message, @Nullable List<String> path) {
        this(code, message, path, null, null);
    }
}
