package io.ledgerdesk.ticket.graphql.reader;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.ticket.graphql.input.HistoryInputs.TicketEventFilterInput;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.timeline.TicketEventFilter;
import io.ledgerdesk.ticket.view.timeline.TicketEventFilter.Span;
import io.ledgerdesk.ticket.view.timeline.TicketEventFilter.Stretch;
import io.ledgerdesk.ticket.view.timeline.TicketEventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Filters of events as they are asked for, in the words of the readers. Refused is what could only
 * be a mistake: {@code BAD_FILTER}, and {@code FILTER_TOO_LARGE} for too long a list.
 */
@ApplicationScoped
public class EventFilters {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private final GraphQlSettings settings;

    EventFilters(GraphQlSettings settings) {
        this.settings = settings;
    }

    /** The filter that a client gave, or all. */
    public TicketEventFilter of(@Nullable TicketEventFilterInput input) {
        if (input == null) {
            return TicketEventFilter.ANY;
        }
        if (input.ticketId() != null && input.ticketIds() != null) {
            throw new Fault("BAD_FILTER", "give ticketId or ticketIds, one of them");
        }
        List<String> tickets =
                input.ticketId() == null ? input.ticketIds() : List.of(input.ticketId());
        return new TicketEventFilter(
                terms("ticketIds", tickets, EventFilters::ticket),
                types(input.types()),
                terms("actorIds", input.actorIds(), EventFilters::actor),
                span(input.occurredFrom(), input.occurredBefore()),
                span(input.recordedFrom(), input.recordedBefore()),
                new Stretch(
                        position(input.afterPosition(), 0),
                        position(input.upToPosition(), Long.MAX_VALUE)));
    }

    /** Those of certain types, or all. */
    public TicketEventFilter ofTypes(@Nullable List<String> types) {
        return TicketEventFilter.ofTypes(types(types));
    }

    private List<String> types(@Nullable List<String> types) {
        return terms("types", types, EventFilters::type);
    }

    private <T> List<T> terms(String list, @Nullable List<String> texts, Function<String, T> term) {
        if (texts == null) {
            return List.of();
        }
        if (texts.isEmpty()) {
            throw new Fault("BAD_FILTER", list + " is empty: name at least one, or leave it out");
        }
        if (texts.size() > settings.maxFilterTerms()) {
            throw new Fault(
                    "FILTER_TOO_LARGE",
                    "%s has %d entries, at most %d are possible: ask in several parts"
                            .formatted(list, texts.size(), settings.maxFilterTerms()));
        }
        return texts.stream().map(term).toList();
    }

    private static TicketId ticket(String text) {
        return Ticket.parse(text)
                .orElseThrow(() -> new Fault("BAD_FILTER", "ticketIds has what is no ticket's id"));
    }

    private static String type(String text) {
        if (!TicketEventTypes.isOne(text)) {
            throw new Fault(
                    "BAD_FILTER",
                    "types has what is no type of a ticket's event; one is such as"
                            + " ticket.TicketAssigned");
        }
        return text;
    }

    private static PersonId actor(String text) {
        try {
            return new PersonId(text);
        } catch (IllegalArgumentException notFormed) {
            throw new Fault("BAD_FILTER", "actorIds has what is " + notFormed.getMessage());
        }
    }

    private static long position(@Nullable String text, long otherwise) {
        return text == null ? otherwise : Position.parse(text);
    }

    private static Span span(@Nullable Instant from, @Nullable Instant before) {
        return new Span(micros(from), micros(before));
    }

    /**
     * The first whole microsecond from then on, as times are stored; the database does not know
     * every instant that can be written.
     */
    private static @Nullable Instant micros(@Nullable Instant wanted) {
        if (wanted == null || wanted.isBefore(EARLIEST)) {
            return wanted == null ? null : EARLIEST;
        }
        if (wanted.isAfter(LATEST)) {
            return LATEST;
        }
        Instant whole = wanted.truncatedTo(ChronoUnit.MICROS);
        return whole.equals(wanted) ? whole : whole.plus(1, ChronoUnit.MICROS);
    }
}
