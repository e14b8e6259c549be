package io.ledgerdesk.platform.eventstore.pg;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.batching.Coalescer;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog.Sourced;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the log. */
final class EventReader {
    private static final int MAX_PAGE = 10_000;
    private static final int MOST_NAMED = 1_000;
    private static final String AT =
            "SELECT "
                    + EventRows.COLUMNS
                    + " FROM event e WHERE e.tenant = $1 AND e.position = ANY ($2::bigint[])"
                    + " ORDER BY e.position";
    private static final String PAGE =
            "SELECT "
                    + EventRows.COLUMNS
                    + " FROM event e WHERE e.tenant = $1 AND e.position > $2"
                    + " ORDER BY e.position LIMIT $3";

    private final SqlClient client;
    private final int sourcingLimit;
    private final Coalescer<Wanted, StreamRows> streams;

    EventReader(SqlClient client, EventStoreSettings settings) {
        this.client = client;
        this.sourcingLimit = settings.sourcingLimit();
        this.streams =
                new Coalescer<>(
                        "sourcing",
                        settings.sourcingBatch(),
                        settings.maxWaiting(),
                        this::readStreams);
    }

    Uni<Sourced> source(TenantId tenant, EventCriteria criteria, long upTo) {
        if (criteria.anyOf().size() == 1 && criteria.anyOf().getFirst().isStream()) {
            Tag tag = criteria.anyOf().getFirst().allOf().iterator().next();
            return streams.submit(new Wanted(tenant, tag, upTo))
                    .map(found -> sourced(tenant, criteria, found.head(), found.rows(), 2));
        }
        SourceStatement statement = SourceStatement.of(tenant, criteria, upTo, sourcingLimit + 1);
        return query(
                client,
                statement.sql(),
                statement.parameters(),
                rows ->
                        sourced(
                                tenant,
                                criteria,
                                rows.iterator().next().getLong(0),
                                rows(rows, 1),
                                1));
    }

    /**
     * One statement a tenant, since they may lie on different servers; equal requests share a read.
     */
    private Uni<List<StreamRows>> readStreams(List<Wanted> wanted) {
        Map<TenantId, List<Wanted>> byTenant =
                wanted.stream().distinct().collect(Collectors.groupingBy(Wanted::tenant));
        Map<Wanted, StreamRows> found = new HashMap<>();
        return Multi.createFrom()
                .iterable(byTenant.entrySet())
                .onItem()
                .transformToUniAndMerge(
                        each -> readStreams(each.getKey(), each.getValue()).invoke(found::putAll))
                .collect()
                .last()
                .map(read -> wanted.stream().map(found::get).map(Objects::requireNonNull).toList());
    }

    private Uni<Map<Wanted, StreamRows>> readStreams(TenantId tenant, List<Wanted> wanted) {
        Tuple parameters =
                Tuple.of(
                        tenant.value(),
                        wanted.stream()
                                .map(stream -> stream.tag().toString())
                                .toArray(String[]::new),
                        wanted.stream().map(Wanted::upTo).toArray(Long[]::new),
                        sourcingLimit + 1);
        return query(
                client,
                SourceStatement.STREAMS,
                parameters,
                rows -> {
                    Map<Wanted, StreamRows> found = new HashMap<>();
                    long head = rows.iterator().next().getLong(0);
                    wanted.forEach(
                            stream -> found.put(stream, new StreamRows(head, new ArrayList<>())));
                    for (Row row : rows(rows, 1)) {
                        Wanted stream = wanted.get(row.getLong(1).intValue() - 1);
                        Objects.requireNonNull(found.get(stream)).rows().add(row);
                    }
                    return found;
                });
    }

    /** The rows that hold an event; those of a lonely head have nothing in the column. */
    private static List<Row> rows(RowSet<Row> rows, int column) {
        return stream(rows).filter(row -> row.getValue(column) != null).toList();
    }

    Uni<List<StoredEvent>> readAt(TenantId tenant, long[] positions) {
        if (positions.length > MOST_NAMED) {
            return refused("at most " + MOST_NAMED + " positions at once", positions.length);
        }
        return query(
                client,
                AT,
                Tuple.of(
                        tenant.value(),
                        (Object) Arrays.stream(positions).boxed().toArray(Long[]::new)),
                rows -> stream(rows).map(row -> EventRows.read(tenant, row, 0)).toList());
    }

    /**
     * @param types none for any
     */
    Uni<Sourced> readTagged(
            TenantId tenant, Set<Tag> tags, Set<String> types, long after, int limit) {
        if (tags.isEmpty() || tags.size() > MOST_NAMED) {
            return refused("1 to " + MOST_NAMED + " tags at once", tags.size());
        }
        if (limit < 1 || limit > MAX_PAGE) {
            return refused("a page has 1 to " + MAX_PAGE + " events", limit);
        }
        String[] texts = tags.stream().map(Tag::toString).toArray(String[]::new);
        return query(
                client,
                types.isEmpty() ? SourceStatement.TAGGED : SourceStatement.TAGGED_OF_TYPES,
                types.isEmpty()
                        ? Tuple.of(tenant.value(), texts, after, limit)
                        : Tuple.of(
                                tenant.value(),
                                texts,
                                after,
                                limit,
                                types.stream().sorted().toArray(String[]::new)),
                rows ->
                        new Sourced(
                                rows(rows, 1).stream()
                                        .map(row -> EventRows.read(tenant, row, 1))
                                        .toList(),
                                rows.iterator().next().getLong(0)));
    }

    private static <T> Uni<T> refused(String bound, int asked) {
        return Uni.createFrom().failure(new Fault("PAGE_SIZE_INVALID", bound + ", not " + asked));
    }

    Uni<List<StoredEvent>> readAfter(TenantId tenant, long after, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            return refused("a page has 1 to " + MAX_PAGE + " events", limit);
        }
        return query(
                client,
                PAGE,
                Tuple.of(tenant.value(), after, limit),
                rows -> stream(rows).map(row -> EventRows.read(tenant, row, 0)).toList());
    }

    Uni<Long> head(TenantId tenant) {
        return query(
                client,
                "SELECT coalesce((SELECT position FROM head WHERE tenant = $1), 0)",
                Tuple.of(tenant.value()),
                rows -> rows.iterator().next().getLong(0));
    }

    Uni<List<TenantId>> tenants() {
        return query(
                client,
                "SELECT tenant FROM head WHERE position > 0 ORDER BY tenant",
                Tuple.tuple(),
                rows -> stream(rows).map(row -> new TenantId(row.getString(0))).toList());
    }

    static <T> Uni<T> query(
            SqlClient client, String sql, Tuple parameters, Function<RowSet<Row>, T> read) {
        return Uni.createFrom()
                .completionStage(() ->
                        client.preparedQuery(sql).execute(parameters).map(read).toCompletionStage())
                .onFailure(failure -> !(failure instanceof Fault))
                .transform(failure ->
                        new Fault(
                                "STORE_UNAVAILABLE",
                                "the event store cannot be read: " + failure.getMessage(),
                                failure));
    }

    /**
     * @param at column in which the event begins
     */
    private Sourced sourced(
            TenantId tenant, EventCriteria criteria, long head, List<Row> rows, int at) {
        if (rows.size() > sourcingLimit) {
            throw new Fault(
                    "EVENTS_TOO_MANY",
                    "more than "
                            + sourcingLimit
                            + " events of tenant "
                            + tenant
                            + " meet "
                            + criteria
                            + "; narrow it or raise ledgerdesk.eventstore.sourcing-limit");
        }
        return new Sourced(
                rows.stream().map(row -> EventRows.read(tenant, row, at)).toList(), head);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    /** One tag's events up to a position: what nearly every command reads. */
    private record Wanted(TenantId tenant, Tag tag, long upTo) {}

    private record StreamRows(long head, List<Row> rows) {}
}
