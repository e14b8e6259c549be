package io.ledgerdesk.access.graphql;

import io.ledgerdesk.access.book.KnownRight;
import io.ledgerdesk.access.event.RoleContent;
import io.ledgerdesk.access.event.RoleEvent;
import io.ledgerdesk.access.event.RoleEvent.RoleChanged;
import io.ledgerdesk.access.event.RoleEvent.RoleDefined;
import io.ledgerdesk.access.event.RoleEvent.RoleReset;
import io.ledgerdesk.access.event.RoleEvent.RoleRetired;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.graphql.relay.Position;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Roles and rights as the schema shows them. */
public final class RoleTypes {
    private RoleTypes() {}

    /** A right and its reach. */
    @Type("Grant")
    @Description("A right, as far as a role lets it reach.")
    public record GrantView(
            @NonNull @Description("The right's name.") String right,
            @NonNull @Description("As far as it reaches.") List<@NonNull RightReach> reaches) {

        static List<GrantView> of(RoleContent content) {
            return content.grants().stream()
                    .map(grant ->
                            new GrantView(
                                    grant.right().name(),
                                    grant.reaches().stream()
                                            .map(reach -> RightReach.valueOf(reach.name()))
                                            .toList()))
                    .toList();
        }
    }

    /** A role of the desk. */
    @Type("Role")
    @Description("What those may do who have it.")
    public record RoleView(
            @NonNull @Description("Its name, for ever.") String name,
            @NonNull @Description("What it is called, in English.") String english,
            @NonNull @Description("What it is called, in Russian.") String russian,
            @Description("What it is for; absent if nobody said so.") @Nullable String description,
            @NonNull @Description("What it allows.") List<@NonNull GrantView> grants,
            @Description("Whether it comes with the desk.") boolean builtIn,
            @Description("Whether it is otherwise than it came with the desk, or the desk's own.")
                    boolean changed) {

        static RoleView of(RoleName name, RoleContent content, boolean builtIn, boolean changed) {
            var description = content.description();
            return new RoleView(
                    name.value(),
                    content.english().value(),
                    content.russian().value(),
                    description == null ? null : description.value(),
                    GrantView.of(content),
                    builtIn,
                    changed);
        }
    }

    /** Something that happened to a role. */
    @Type("RoleChange")
    @Description("Something that happened to a role; never changes.")
    public record RoleChange(
            @NonNull @Description("Where in the desk's log it lies; to go on from.")
                    String position,
            @NonNull @Description("What happened.") RoleChangeKind kind,
            @NonNull @Description("When.") Instant at,
            @Id @NonNull @Description("Who did it.") String by,
            @Description("The name of who did it, as it was then.") @Nullable String byName,
            @Description(
                            "What it was called from then on, in English; absent if that was not said.")
                    @Nullable String english,
            @Description("The same in Russian.") @Nullable String russian,
            @Description("What it was for from then on.") @Nullable String description,
            @NonNull
                    @Description(
                            "What it allowed from then on; empty if it was reset, which is said by"
                                    + " kind, or retired.")
                    List<@NonNull GrantView> grants) {

        static RoleChange of(RecordedEvent recorded) {
            return switch ((RoleEvent) recorded.event()) {
                case RoleDefined e -> of(recorded, RoleChangeKind.DEFINED, e.content());
                case RoleChanged e -> of(recorded, RoleChangeKind.CHANGED, e.content());
                case RoleReset e -> of(recorded, RoleChangeKind.RESET, null);
                case RoleRetired e -> of(recorded, RoleChangeKind.RETIRED, null);
            };
        }

        private static RoleChange of(
                RecordedEvent recorded, RoleChangeKind kind, @Nullable RoleContent content) {
            var actor = recorded.header().actor();
            var description = content == null ? null : content.description();
            return new RoleChange(
                    Position.of(recorded.position()),
                    kind,
                    recorded.header().occurredAt(),
                    actor.id().value(),
                    recorded.actor().name(),
                    content == null ? null : content.english().value(),
                    content == null ? null : content.russian().value(),
                    description == null ? null : description.value(),
                    content == null ? List.of() : GrantView.of(content));
        }
    }

    /** A right of the catalogue. */
    @Type("Right")
    @Description("Something that roles and tokens may allow.")
    public record RightView(
            @NonNull @Description("Its name, for ever.") String name,
            @NonNull @Description("What it allows, in English.") String english,
            @NonNull @Description("What it allows, in Russian.") String russian,
            @Description("Whether it reaches so far; else it is had as a whole: ALL.")
                    boolean reaches) {

        static RightView of(KnownRight known) {
            return new RightView(
                    known.right().name(), known.english(), known.russian(), known.reaches());
        }
    }
}
