package io.ledgerdesk.platform.projection.graphql;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.error.NotFound;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.platform.projection.graphql.RebuildInputs.RebuildProjectionsInput;
import io.ledgerdesk.platform.projection.graphql.RebuildInputs.StopRebuildInput;
import io.ledgerdesk.platform.projection.graphql.RebuildPayloads.RebuildProjectionsPayload;
import io.ledgerdesk.platform.projection.graphql.RebuildPayloads.StopRebuildPayload;
import io.ledgerdesk.platform.projection.rebuild.Rebuild;
import io.ledgerdesk.platform.projection.rebuild.Rebuilder;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Starting and stopping rebuilds of read models. */
@GraphQLApi
public class ProjectionMutations {
    private static final int LONGEST_LIST = 100;

    private final CurrentCaller callers;
    private final Rebuilder rebuilder;

    ProjectionMutations(CurrentCaller callers, Rebuilder rebuilder) {
        this.callers = callers;
        this.rebuilder = rebuilder;
    }

    @Needs("projection.rebuild")
    @Mutation("rebuildProjections")
    @Description(
            "Folds read models anew beside the live ones, while the desk works, and mends the live"
                    + " rows; answers as soon as it has begun. Follow it with rebuildProgress.")
    public @NonNull Uni<RebuildProjectionsPayload> rebuildProjections(
            @NonNull @Name("input") @Description("What is needed for it.")
                    RebuildProjectionsInput input) {
        Caller caller = callers.require();
        List<String> asked = input.projections();
        if (asked != null && (asked.isEmpty() || asked.size() > LONGEST_LIST)) {
            return refused(
                    ValidationFailed.of(
                            "projections", "absent, or 1 to " + LONGEST_LIST + " names"));
        }
        return rebuilder
                .start(
                        caller.tenant(),
                        asked == null ? rebuilder.projections() : asked,
                        Boolean.TRUE.equals(input.checkOnly()))
                .map(ProjectionMutations::begun)
                .onFailure(Fault.class)
                .recoverWithUni(failure -> refusedOrFailed((Fault) failure));
    }

    @Needs("projection.rebuild")
    @Mutation("stopRebuild")
    @Description("Stops a rebuild, whichever node works on it; the live rows stay as they are.")
    public @NonNull Uni<StopRebuildPayload> stopRebuild(
            @NonNull @Name("input") @Description("What is needed for it.") StopRebuildInput input) {
        Caller caller = callers.require();
        UUID id = ProjectionQueries.parse(input.rebuildId());
        if (id == null) {
            return Uni.createFrom().item(notFound());
        }
        return rebuilder
                .stop(caller.tenant(), id)
                .map(rebuild -> new StopRebuildPayload(ProjectionRebuild.of(rebuild), List.of()))
                .onFailure(ProjectionMutations::isNotFound)
                .recoverWithItem(ProjectionMutations::notFound);
    }

    private static RebuildProjectionsPayload begun(List<Rebuild> rebuilds) {
        return new RebuildProjectionsPayload(
                rebuilds.stream().map(ProjectionRebuild::of).toList(), List.of());
    }

    private static Uni<RebuildProjectionsPayload> refusedOrFailed(Fault fault) {
        UserError error = error(fault);
        return error == null ? Uni.createFrom().failure(fault) : refused(error);
    }

    private static @Nullable UserError error(Fault fault) {
        String message = String.valueOf(fault.getMessage()).substring(fault.code().length() + 2);
        return switch (fault.code()) {
            case "PROJECTION_UNKNOWN" ->
                    new NotFound(fault.code(), message, List.of("input", "projections"));
            case "REBUILD_RUNNING", "REBUILD_BUSY" ->
                    new RebuildRunning(fault.code(), message, null);
            default -> null;
        };
    }

    private static Uni<RebuildProjectionsPayload> refused(UserError error) {
        return Uni.createFrom().item(new RebuildProjectionsPayload(List.of(), List.of(error)));
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof Fault fault && fault.code().equals("REBUILD_NOT_FOUND");
    }

    private static StopRebuildPayload notFound() {
        return new StopRebuildPayload(
                null,
                List.of(
                        new NotFound(
                                "REBUILD_NOT_FOUND",
                                "There is no such rebuild, or it is forgotten.",
                                List.of("input", "rebuildId"))));
    }
}
