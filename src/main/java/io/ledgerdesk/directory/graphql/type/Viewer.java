package io.ledgerdesk.directory.graphql.type;

import io.ledgerdesk.kernel.Published;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Who asks. */
@Published
@Type("Viewer")
@Description("Who you are at this desk.")
public record Viewer(
        @Id @NonNull @Description("By which tickets name you.") String key,
        @Description("What you are called; absent if unknown.") @Nullable String name,
        @NonNull @Description("Names of the roles that you have now.") List<@NonNull String> roles,
        @Description("Your record in the directory; absent if it has none.")
                @Nullable Person person) {}
