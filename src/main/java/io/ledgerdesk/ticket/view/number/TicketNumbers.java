package io.ledgerdesk.ticket.view.number;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.batching.Coalescer;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Gives each new ticket its number: one register a tenant, no number twice. A number that is taken
 * and not used leaves a gap, which means nothing.
 */
@Published
@Singleton
public final class TicketNumbers {
    private static final int MOST_AT_ONCE = 256;

    /** One statement for all that wait. Durable, so that a crash never gives a number twice. */
    private static final String TAKE =
            """
            INSERT INTO ticket_number AS n (tenant, next_number)
            SELECT wanted.tenant, 1 + wanted.count
            FROM unnest($1::text[], $2::bigint[]) AS wanted (tenant, count)
            ORDER BY wanted.tenant
            ON CONFLICT (tenant) DO UPDATE
            SET next_number = n.next_number + excluded.next_number - 1
            RETURNING tenant, next_number
            """;

    private final Pool pool;
    private final String prefix;
    private final int width;
    private final NumberReserve reserve;
    private final Coalescer<TenantId, TicketNumber> queue;

    @Inject
    TicketNumbers(Pool pool, TicketNumberConfig config) {
        this(
                pool,
                config.numberPrefix(),
                config.numberWidth(),
                config.numbersHeld(),
                config.numbersMaxWaiting());
    }

    /**
     * @param prefix before the digits, not ending in a digit
     * @param width digits at least, 1 to 18
     * @param held numbers taken ahead while registrations come quickly
     * @param maxWaiting registrations that wait for a number
     */
    public TicketNumbers(Pool pool, String prefix, int width, int held, int maxWaiting) {
        if (width < 1 || width > 18) {
            throw new IllegalArgumentException(
                    "ledgerdesk.ticket.number-width is 1 to 18, not " + width);
        }
        if (TicketNumber.of(prefix, width, 1).sequence() != 1) {
            throw new IllegalArgumentException(
                    "ledgerdesk.ticket.number-prefix must not end in a digit: " + prefix);
        }
        this.pool = pool;
        this.prefix = prefix;
        this.width = width;
        this.reserve = new NumberReserve(held);
        this.queue = new Coalescer<>("ticket numbers", MOST_AT_ONCE, maxWaiting, this::take);
    }

    /** The next free number of the tenant's register. */
    public Uni<TicketNumber> next(TenantId tenant) {
        return Uni.createFrom()
                .deferred(() -> {
                    OptionalLong held = reserve.next(tenant);
                    return held.isPresent()
                            ? Uni.createFrom().item(dressed(held.getAsLong()))
                            : queue.submit(tenant);
                });
    }

    private TicketNumber dressed(long number) {
        return TicketNumber.of(prefix, width, number);
    }

    /** As many as wait, and some more while registrations come in quick succession. */
    private Uni<List<TicketNumber>> take(List<TenantId> wanted) {
        Map<TenantId, Long> counts =
                wanted.stream()
                        .collect(Collectors.groupingBy(tenant -> tenant, Collectors.counting()));
        counts.replaceAll((tenant, count) -> count + reserve.worthHolding(tenant));
        List<TenantId> tenants = List.copyOf(counts.keySet());
        return pool.preparedQuery(TAKE)
                .execute(
                        Tuple.of(
                                tenants.stream().map(TenantId::value).toArray(String[]::new),
                                tenants.stream().map(counts::get).toArray(Long[]::new)))
                .map(rows -> handOut(wanted, counts, rows));
    }

    private List<TicketNumber> handOut(
            List<TenantId> wanted, Map<TenantId, Long> counts, RowSet<Row> rows) {
        Map<TenantId, Long> free = new HashMap<>();
        Map<TenantId, Long> end = new HashMap<>();
        for (Row row : rows) {
            TenantId tenant = new TenantId(row.getString(0));
            end.put(tenant, row.getLong(1));
            free.put(tenant, row.getLong(1) - counts.getOrDefault(tenant, 0L));
        }
        List<TicketNumber> numbers =
                wanted.stream()
                        .map(tenant -> dressed(free.merge(tenant, 1L, Long::sum) - 1))
                        .toList();
        free.forEach((tenant, next) -> reserve.hold(tenant, next, end.getOrDefault(tenant, next)));
        return numbers;
    }
}
