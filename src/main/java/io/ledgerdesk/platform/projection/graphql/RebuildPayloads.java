package io.ledgerdesk.platform.projection.graphql;

import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to starting and stopping rebuilds. */
public final class RebuildPayloads {
    private RebuildPayloads() {}

    /** Of {@code rebuildProjections}. */
    @Type("RebuildProjectionsPayload")
    @Description("What became of rebuildProjections.")
    public record RebuildProjectionsPayload(
            @NonNull @Description("The rebuilds that have begun or wait; empty if refused.")
                    List<@NonNull ProjectionRebuild> rebuilds,
            @NonNull @Description("Why it was refused; empty if it was done.")
                    List<@NonNull UserError> errors) {}

    /** Of {@code stopRebuild}. */
    @Type("StopRebuildPayload")
    @Description("What became of stopRebuild.")
    public record StopRebuildPayload(
            @Description("The rebuild as it is now: it stops within a few seconds.")
                    @Nullable ProjectionRebuild rebuild,
            @NonNull @Description("Why it was refused; empty if it was done.")
                    List<@NonNull UserError> errors) {}
}
