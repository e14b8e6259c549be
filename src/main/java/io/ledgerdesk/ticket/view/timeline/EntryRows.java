package io.ledgerdesk.ticket.view.timeline;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The rows of {@code ticket_event_entry} and the statements that write them. */
final class EntryRows {
    /** Writes any number of entries of one tenant. */
    static final String INSERT =
            """
            INSERT INTO ticket_event_entry (tenant, position, ticket_id, type, version,
                requester_version, actor_kind, actor_id, occurred_at, occurred_so_far,
                recorded_at, requester_id, readable_by_requester, rule)
            SELECT $1::text, * FROM unnest($2::bigint[], $3::uuid[], $4::text[], $5::bigint[],
                $6::bigint[], $7::text[], $8::text[], $9::timestamptz[], $10::timestamptz[],
                $11::timestamptz[], $12::text[], $13::boolean[], $14::text[])
            """;

    /** Of each ticket ($2): whose it is and how many events the requester could see so far. */
    static final String LATEST =
            """
            SELECT w.id, e.requester_id, e.requester_version
              FROM unnest($2::uuid[]) AS w (id)
             CROSS JOIN LATERAL (SELECT x.requester_id, x.requester_version
                  FROM ticket_event_entry x WHERE x.tenant = $1 AND x.ticket_id = w.id
                 ORDER BY x.position DESC LIMIT 1) e
            """;

    /** The tenant's latest time of occurrence so far; no row before the first entry. */
    static final String OCCURRED_SO_FAR =
            """
            SELECT occurred_so_far FROM ticket_event_entry WHERE tenant = $1
             ORDER BY position DESC LIMIT 1
            """;

    /** Each ticket's ($2) entries belong to another requester ($3). */
    static final String HAND_OVER =
            """
            UPDATE ticket_event_entry x SET requester_id = w.requester
              FROM unnest($2::uuid[], $3::text[]) AS w (ticket, requester)
             WHERE x.tenant = $1 AND x.ticket_id = w.ticket AND x.requester_id <> w.requester
            """;

    private EntryRows() {}

    /**
     * @param occurredSoFar the latest time of occurrence, of whatever ticket
     * @param requester the ticket's
     * @param readableSoFar how many of the ticket's events the requester may see, this included
     * @param readable whether the requester may see this one
     */
    record Entry(
            RecordedEvent recorded,
            Instant occurredSoFar,
            String requester,
            long readableSoFar,
            boolean readable) {
        TicketEvent event() {
            return (TicketEvent) recorded.event();
        }
    }

    static Tuple parameters(TenantId tenant, List<Entry> entries) {
        Tuple parameters = Tuple.of(tenant.value());
        add(parameters, entries, Long[]::new, e -> e.recorded().position());
        add(parameters, entries, UUID[]::new, e -> e.event().ticket().value());
        add(parameters, entries, String[]::new, e -> e.recorded().header().type());
        add(parameters, entries, Long[]::new, e -> e.recorded().header().version());
        add(parameters, entries, Long[]::new, Entry::readableSoFar);
        add(parameters, entries, String[]::new, e -> e.recorded().actor().kind().name());
        add(parameters, entries, String[]::new, e -> e.recorded().actor().id().value());
        add(
                parameters,
                entries,
                OffsetDateTime[]::new,
                e -> e.recorded().header().occurredAt().atOffset(ZoneOffset.UTC));
        add(
                parameters,
                entries,
                OffsetDateTime[]::new,
                e -> e.occurredSoFar().atOffset(ZoneOffset.UTC));
        add(
                parameters,
                entries,
                OffsetDateTime[]::new,
                e -> e.recorded().recordedAt().atOffset(ZoneOffset.UTC));
        add(parameters, entries, String[]::new, Entry::requester);
        add(parameters, entries, Boolean[]::new, Entry::readable);
        add(parameters, entries, String[]::new, e -> e.recorded().header().rule());
        return parameters;
    }

    private static <T> void add(
            Tuple parameters,
            List<Entry> entries,
            IntFunction<T[]> array,
            Function<Entry, @Nullable T> value) {
        parameters.addValue(entries.stream().map(value).toArray(array));
    }
}
