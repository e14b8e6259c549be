package io.ledgerdesk.platform.projection.graphql;

import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.projection.rebuild.Rebuild;
import io.ledgerdesk.platform.projection.rebuild.shadow.TableDifference;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A rebuild of a read model. */
@Type("ProjectionRebuild")
@Description("A rebuild of a read model: folded anew beside the live one, which then is mended.")
public record ProjectionRebuild(
        @Id @NonNull @Description("Of this rebuild.") String id,
        @NonNull @Description("The read model's name.") String projection,
        @NonNull @Description("Where it stands.") RebuildState state,
        @Description("Whether the live rows are compared only, and not mended.") boolean checkOnly,
        @NonNull @Description("Which node works on it: process id and machine.") String node,
        @NonNull @Description("When it was asked for.") Instant startedAt,
        @NonNull @Description("When it last told how far it is.") Instant updatedAt,
        @Description("When it ended.") @Nullable Instant finishedAt,
        @NonNull @Description("Up to where it has folded the desk's log.") String position,
        @NonNull @Description("Where the live read model stood when last looked at.") String target,
        @Description("The part of the log that is folded, 0 to 1.") double done,
        @Description("Events folded in a second, on average.") int eventsPerSecond,
        @Description("For how many milliseconds the live read model was kept from moving on.")
                @Nullable Integer switchMillis,
        @Description("Live rows that were missing; 0 before the end.") int rowsMissing,
        @Description("Live rows that ought not to be there; 0 before the end.") int rowsSurplus,
        @Description("Live rows with another content than they ought to have; 0 before the end.")
                int rowsDifferent,
        @NonNull @Description("The same by table; empty before the end.")
                List<@NonNull RowsFound> tables,
        @Description("Why it failed or was stopped, code first.") @Nullable String problem) {

    /** What was found wrong in a live table. */
    @Type("RebuiltTable")
    @Description("What was found wrong in a table of a live read model.")
    public record RowsFound(
            @NonNull @Description("Its name.") String name,
            @Description("Rows that were missing.") int missing,
            @Description("Rows that ought not to be there.") int surplus,
            @Description("Rows with another content than they ought to have.") int different,
            @NonNull @Description("The keys of such rows, 100 at most.")
                    List<@NonNull String> keys) {}

    static ProjectionRebuild of(Rebuild rebuild) {
        List<RowsFound> tables =
                rebuild.differences().stream().map(ProjectionRebuild::found).toList();
        return new ProjectionRebuild(
                rebuild.id().toString(),
                rebuild.projection(),
                RebuildState.valueOf(rebuild.state().name()),
                rebuild.checkOnly(),
                rebuild.node(),
                rebuild.startedAt(),
                rebuild.updatedAt(),
                rebuild.finishedAt(),
                Position.of(rebuild.position()),
                Position.of(rebuild.target()),
                rebuild.target() == 0
                        ? (rebuild.state() == Rebuild.State.DONE ? 1 : 0)
                        : Math.min(1, (double) rebuild.position() / rebuild.target()),
                count(rebuild.eventsPerSecond()),
                rebuild.switchMillis() == null ? null : count(rebuild.switchMillis()),
                tables.stream().mapToInt(RowsFound::missing).sum(),
                tables.stream().mapToInt(RowsFound::surplus).sum(),
                tables.stream().mapToInt(RowsFound::different).sum(),
                tables,
                rebuild.problem());
    }

    private static RowsFound found(TableDifference found) {
        return new RowsFound(
                found.table(),
                count(found.missing()),
                count(found.surplus()),
                count(found.different()),
                found.keys());
    }

    static int count(long number) {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }
}
