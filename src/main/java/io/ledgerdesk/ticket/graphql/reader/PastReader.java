package io.ledgerdesk.ticket.graphql.reader;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.input.HistoryInputs.AsOfInput;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.type.TicketStep;
import io.ledgerdesk.ticket.graphql.value.AsOfBasis;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.history.AsOf;
import io.ledgerdesk.ticket.view.history.PastTicket;
import io.ledgerdesk.ticket.view.history.TicketPast;
import io.ledgerdesk.ticket.view.history.TicketReplay;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows tickets as they were. */
@ApplicationScoped
public class PastReader {
    private final TicketPast past;
    private final TicketReplay replay;
    private final TicketReader reader;
    private final EventReader events;

    PastReader(TicketPast past, TicketReplay replay, TicketReader reader, EventReader events) {
        this.past = past;
        this.replay = replay;
        this.reader = reader;
        this.events = events;
    }

    /**
     * The past that a client means.
     *
     * @throws Fault {@code BAD_AS_OF} if it says too little or too much
     */
    public static AsOf asOf(AsOfInput input) {
        String position = input.position();
        Instant instant = input.instant();
        if (position != null && instant == null) {
            if (input.by() != null) {
                throw new Fault("BAD_AS_OF", "by goes with an instant, not with a position");
            }
            return new AsOf.Position(Position.parse(position));
        }
        if (instant == null || position != null) {
            throw new Fault("BAD_AS_OF", "give position or instant, one of them");
        }
        return input.by() == AsOfBasis.OCCURRED
                ? new AsOf.Occurred(instant)
                : new AsOf.Recorded(instant);
    }

    /** The ticket as it was, for whoever may see it today. */
    public Uni<Optional<Ticket>> at(Caller caller, TicketId id, AsOf asOf) {
        return past.at(caller.tenant(), TicketReader.scope(caller), id, asOf)
                .invoke(found -> found.ifPresent(any -> reader.opened(caller, "ticket", id)))
                .map(found -> found.map(ticket -> show(caller, ticket)));
    }

    /** The ticket step by step, from its first event that the caller may see to its last. */
    public Multi<TicketStep> steps(
            Caller caller, TicketId id, @Nullable Integer from, @Nullable Integer every) {
        int first = from == null ? 1 : from;
        int each = every == null ? 1 : every;
        if (first < 1 || each < 1) {
            throw new Fault("BAD_PAGE", "from and every are 1 or more");
        }
        var kind = caller.readsAs();
        return replay.steps(caller.tenant(), TicketReader.scope(caller), kind, id, first, each)
                .invoke(any -> reader.opened(caller, "replayTicket", id))
                .onItem()
                .transformToUniAndConcatenate(step ->
                        events.showLive(caller, step.event())
                                .map(event ->
                                        new TicketStep(
                                                step.step(),
                                                step.of(),
                                                event,
                                                show(caller, step.ticket()))));
    }

    private Ticket show(Caller caller, PastTicket ticket) {
        return reader.showPast(caller, ticket.then(), ticket.today());
    }
}
