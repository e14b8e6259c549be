package io.ledgerdesk.ticket.view.timeline;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events of tickets are meant: those that meet every condition given. Lists are sorted, so
 * that equal filters print alike.
 *
 * @param tickets of any of these; empty for all
 * @param types wire names, any of them; empty for all
 * @param actors done by any of these; empty for all
 * @param occurred when it happened
 * @param recorded when it was recorded
 * @param positions where in the log it lies
 */
public record TicketEventFilter(
        List<TicketId> tickets,
        List<String> types,
        List<PersonId> actors,
        Span occurred,
        Span recorded,
        Stretch positions) {
    /** All events. */
    public static final TicketEventFilter ANY =
            new TicketEventFilter(
                    List.of(), List.of(), List.of(), Span.ALWAYS, Span.ALWAYS, Stretch.ALL);

    public TicketEventFilter {
        tickets = sorted(tickets);
        types = sorted(types);
        actors = sorted(actors);
    }

    /**
     * A time, of which absent ends are open.
     *
     * @param from inclusive, whole microseconds
     * @param before exclusive, whole microseconds
     */
    public record Span(@Nullable Instant from, @Nullable Instant before) {
        public static final Span ALWAYS = new Span(null, null);

        boolean has(Instant instant) {
            return (from == null || !instant.isBefore(from))
                    && (before == null || instant.isBefore(before));
        }
    }

    /**
     * A part of the log.
     *
     * @param after exclusive, 0 for the beginning
     * @param upTo inclusive, {@link Long#MAX_VALUE} for no end
     */
    public record Stretch(long after, long upTo) {
        public static final Stretch ALL = new Stretch(0, Long.MAX_VALUE);

        boolean has(long position) {
            return position > after && position <= upTo;
        }
    }

    /** Those of certain types. */
    public static TicketEventFilter ofTypes(Collection<String> types) {
        return new TicketEventFilter(
                List.of(), List.copyOf(types), List.of(), Span.ALWAYS, Span.ALWAYS, Stretch.ALL);
    }

    /** The same up to a position, inclusive. */
    public TicketEventFilter upTo(long position) {
        Stretch until = new Stretch(positions.after(), Math.min(positions.upTo(), position));
        return new TicketEventFilter(tickets, types, actors, occurred, recorded, until);
    }

    /** The same of these tickets alone. */
    TicketEventFilter of(Collection<TicketId> alone) {
        return new TicketEventFilter(
                List.copyOf(alone), types, actors, occurred, recorded, positions);
    }

    /** Whether the event of a ticket is one of them. */
    public boolean matches(RecordedEvent recorded) {
        TicketEvent event = (TicketEvent) recorded.event();
        return isNoneOrHas(tickets, event.ticket())
                && isNoneOrHas(types, recorded.header().type())
                && isNoneOrHas(actors, recorded.actor().id())
                && occurred.has(recorded.header().occurredAt())
                && this.recorded.has(recorded.recordedAt())
                && positions.has(recorded.position());
    }

    private static <T> boolean isNoneOrHas(List<T> many, T one) {
        return many.isEmpty() || many.contains(one);
    }

    private static <T> List<T> sorted(List<T> many) {
        return many.stream().distinct().sorted(Comparator.comparing(Object::toString)).toList();
    }
}
