package io.ledgerdesk.ticket.view.search.index;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.bulk.BulkFold;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.search.SearchConfig;
import io.ledgerdesk.ticket.view.search.index.SearchStep.Corrected;
import io.ledgerdesk.ticket.view.search.index.SearchStep.HandedOver;
import io.ledgerdesk.ticket.view.search.index.SearchStep.Rewritten;
import io.ledgerdesk.ticket.view.search.index.SearchStep.Written;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps {@code ticket_search}: what tickets are found by. */
@Singleton
public final class TicketSearchProjection implements Projection {
    public static final String NAME = "ticket_search";

    /**
     * A word takes less memory than a row of the other read models, and is asked for more often.
     */
    private static final int WORDS_FOR_A_ROW = 10;

    private final SearchConfig config;

    public TicketSearchProjection(SearchConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("ticket_search", "ticket_search_newest", "ticket_search_word");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        return apply(transaction, tenant, batch, new KnownWords(0));
    }

    @Override
    public BulkFold bulk(int rows) {
        KnownWords known = new KnownWords(rows * WORDS_FOR_A_ROW);
        return (connection, tenant, batch) -> apply(connection, tenant, batch, known);
    }

    private Uni<Void> apply(
            SqlConnection transaction,
            TenantId tenant,
            List<RecordedEvent> batch,
            KnownWords known) {
        SearchFold fold = new SearchFold(config.maxWords());
        List<SearchStep> steps = fold.steps(batch);
        if (steps.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return numbers(transaction, tenant, fold.numbers(), steps)
                .map(numbers -> new SearchWriting(transaction, tenant, numbers, known))
                .chain(writing ->
                        Multi.createFrom()
                                .iterable(steps)
                                .onItem()
                                .transformToUniAndConcatenate(writing::write)
                                .collect()
                                .last()
                                .chain(() -> writing.end()));
    }

    /** Of all tickets that the steps name; of those from before the batch as the table has them. */
    private static Uni<Map<TicketId, Long>> numbers(
            SqlConnection transaction,
            TenantId tenant,
            Map<TicketId, Long> registered,
            List<SearchStep> steps) {
        UUID[] older =
                steps.stream()
                        .flatMap(TicketSearchProjection::tickets)
                        .distinct()
                        .filter(ticket -> !registered.containsKey(ticket))
                        .map(TicketId::value)
                        .toArray(UUID[]::new);
        if (older.length == 0) {
            return Uni.createFrom().item(registered);
        }
        return transaction
                .preparedQuery(SearchSql.NUMBERS)
                .execute(Tuple.of(tenant.value(), older))
                .map(rows -> {
                    Map<TicketId, Long> numbers = new HashMap<>(registered);
                    rows.forEach(row -> numbers.put(new TicketId(row.getUUID(0)), row.getLong(1)));
                    return numbers;
                });
    }

    private static Stream<TicketId> tickets(SearchStep step) {
        return switch (step) {
            case Written s -> s.rows().stream().map(SearchRow::ticket);
            case Corrected s -> Stream.of(s.ticket());
            case Rewritten s -> Stream.of(s.ticket());
            case HandedOver s -> Stream.of(s.to());
        };
    }
}
