package io.ledgerdesk.servicelevel.graphql.value;

import io.ledgerdesk.servicelevel.word.EntryVersion;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An entry of the catalogue as it stood. */
@Type("CatalogueEntryVersion")
@Description("An entry of the catalogue as it stood: an agreement, a plan, a calendar, a policy.")
public record CatalogueEntryVersion(
        @NonNull @Description("The entry.") String id,
        @Description("Which version of it, from 1.") int version) {
    public static @Nullable CatalogueEntryVersion of(@Nullable EntryVersion entry) {
        return entry == null
                ? null
                : new CatalogueEntryVersion(entry.id().value(), entry.version());
    }
}
