package io.ledgerdesk.workplace.graphql.seen;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.workplace.graphql.ticket.VisibleTickets;
import io.ledgerdesk.workplace.view.seen.SeenMarks;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Saying what one has seen. */
@GraphQLApi
public class SeenMutations {
    private static final int MOST = 100;

    private final CurrentCaller callers;
    private final SeenMarks marks;
    private final VisibleTickets tickets;

    SeenMutations(CurrentCaller callers, SeenMarks marks, VisibleTickets tickets) {
        this.callers = callers;
        this.marks = marks;
        this.tickets = tickets;
    }

    /** What was seen, and up to where. */
    @Input("MarkSeenInput")
    @Description("What you have seen, and up to where.")
    public record MarkSeenInput(
            @NonNull @Description("The tickets, 1 to 100.") List<@NonNull String> ticketIds,
            @NonNull
                    @Description(
                            "The latest position that you have: that of the tickets as you read"
                                    + " them.")
                    String position) {}

    /** Of {@code markSeen}. */
    @Type("MarkSeenPayload")
    @Description("What became of markSeen.")
    public record MarkSeenPayload(
            @NonNull
                    @Description(
                            "The tickets that are marked: those given that you may see and that the"
                                    + " lists show by now.")
                    List<@NonNull String> ticketIds,
            @NonNull @Description("Why it was refused; empty if it was done.")
                    List<@NonNull UserError> errors) {

        static MarkSeenPayload refused(UserError error) {
            return new MarkSeenPayload(List.of(), List.of(error));
        }
    }

    @Needs("ticket.read")
    @Mutation("markSeen")
    @Description(
            "Says that you have seen tickets up to a position; what others do later makes them"
                    + " unread. A mark never goes back.")
    public @NonNull Uni<MarkSeenPayload> markSeen(
            @NonNull @Name("input") @Description("What is needed for it.") MarkSeenInput input) {
        Caller caller = callers.require();
        if (input.ticketIds().isEmpty() || input.ticketIds().size() > MOST) {
            return Uni.createFrom()
                    .item(
                            MarkSeenPayload.refused(
                                    ValidationFailed.of("ticketIds", "1 to " + MOST + " tickets")));
        }
        Optional<Long> position = position(input.position());
        if (position.isEmpty()) {
            return Uni.createFrom()
                    .item(
                            MarkSeenPayload.refused(
                                    ValidationFailed.of(
                                            "position", "a position that the desk gave")));
        }
        List<TicketId> wanted =
                input.ticketIds().stream().map(Ticket::parse).flatMap(Optional::stream).toList();
        return tickets.find(caller, wanted)
                .chain(found -> mark(caller, found.keySet(), position.get()));
    }

    private Uni<MarkSeenPayload> mark(Caller caller, Collection<TicketId> seen, long position) {
        return marks.mark(caller.tenant(), caller.actor().id(), seen, position)
                .replaceWith(() ->
                        new MarkSeenPayload(
                                seen.stream().map(Ticket::globalId).toList(), List.of()));
    }

    private static Optional<Long> position(String text) {
        try {
            return Optional.of(Position.parse(text));
        } catch (Fault notOurs) {
            return Optional.empty();
        }
    }
}
