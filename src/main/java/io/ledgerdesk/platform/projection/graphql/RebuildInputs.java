package io.ledgerdesk.platform.projection.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of starting and stopping rebuilds. */
public final class RebuildInputs {
    private RebuildInputs() {}

    /** Which read models to rebuild. */
    @Input("RebuildProjectionsInput")
    @Description("Which read models to rebuild, and how.")
    public record RebuildProjectionsInput(
            @Description("Their names, in the order in which they are done; absent for all.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> projections,
            @Description("Whether to compare the live rows only; absent to mend them too.")
                    @Nullable Boolean checkOnly) {}

    /** Which rebuild to stop. */
    @Input("StopRebuildInput")
    @Description("Which rebuild to stop.")
    public record StopRebuildInput(@Id @NonNull @Description("Its id.") String rebuildId) {}
}
