package io.ledgerdesk.ticket.view.search.index;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.search.index.SearchStep.Corrected;
import io.ledgerdesk.ticket.view.search.index.SearchStep.HandedOver;
import io.ledgerdesk.ticket.view.search.index.SearchStep.Rewritten;
import io.ledgerdesk.ticket.view.search.index.SearchStep.Written;
import io.ledgerdesk.ticket.view.search.word.WordKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the steps of one batch; what its words are is kept until a step needs to know. */
final class SearchWriting {
    private final SqlConnection transaction;
    private final TenantId tenant;
    private final Map<TicketId, Long> numbers;
    private final WordKeys keys;
    private final NewWords words;

    /**
     * @param numbers of all tickets that the steps name
     */
    SearchWriting(
            SqlConnection transaction,
            TenantId tenant,
            Map<TicketId, Long> numbers,
            KnownWords known) {
        this.transaction = transaction;
        this.tenant = tenant;
        this.numbers = numbers;
        this.keys = new WordKeys(tenant);
        this.words = new NewWords(transaction, tenant, keys, known);
    }

    Uni<Void> write(SearchStep step) {
        return switch (step) {
            case Written s -> written(s.rows());
            case Corrected s -> corrected(s);
            case Rewritten s ->
                    execute(
                            SearchSql.REWRITE,
                            Tuple.of(
                                    tenant.value(),
                                    s.ticket().value(),
                                    s.note(),
                                    keys(s.ticket(), s.body())));
            case HandedOver s -> words.learn().chain(() -> handedOver(s));
        };
    }

    /** To be called behind the last step. */
    Uni<Void> end() {
        return words.learn();
    }

    private Uni<Void> written(List<SearchRow> rows) {
        Flat flat = new Flat(4);
        for (SearchRow row : rows) {
            flat.begin();
            flat.add(idKeys(row));
            for (Set<String> part : List.of(row.subject(), row.people(), row.body())) {
                flat.add(keys(row.ticket(), part));
            }
        }
        Tuple all = Tuple.tuple();
        all.addValue(tenant.value());
        all.addValue(rows.stream().map(one -> one.ticket().value()).toArray(UUID[]::new));
        all.addValue(rows.stream().map(SearchRow::id).toArray(UUID[]::new));
        all.addValue(rows.stream().map(one -> number(one.ticket())).toArray(Long[]::new));
        all.addValue(rows.stream().map(SearchRow::open).toArray(Boolean[]::new));
        all.addValue(rows.stream().map(SearchRow::requester).toArray(String[]::new));
        flat.addTo(all);
        return execute(SearchSql.WRITE, all);
    }

    private Uni<Void> corrected(Corrected s) {
        Tuple all = Tuple.of(tenant.value(), s.ticket().value());
        all.addValue(keysOrNull(s.ticket(), s.subject()));
        all.addValue(keysOrNull(s.ticket(), s.body()));
        all.addValue(keysOrNull(s.ticket(), s.people()));
        all.addValue(s.requester());
        return execute(SearchSql.CORRECT, all);
    }

    private Uni<Void> handedOver(HandedOver s) {
        int slice = WordKeys.slice(number(s.to()));
        Tuple all = Tuple.of(tenant.value(), s.from().value(), s.to().value());
        all.addValue(s.messages().toArray(UUID[]::new));
        all.addValue(number(s.to()));
        all.addValue(WordKeys.block(slice));
        all.addValue(WordKeys.key(slice, 0));
        all.addValue(WordKeys.HASH_MASK);
        return execute(SearchSql.HAND_OVER, all);
    }

    private Long @Nullable [] keysOrNull(TicketId ticket, @Nullable Set<String> part) {
        return part == null ? null : keys(ticket, part);
    }

    private Long[] idKeys(SearchRow row) {
        long number = number(row.ticket());
        int slice = WordKeys.slice(number);
        words.saw(WordKeys.block(slice), WordKeys.withoutNumber(number, row.ids()));
        return keys.keys(slice, row.ids());
    }

    private Long[] keys(TicketId ticket, Collection<String> part) {
        int slice = WordKeys.slice(number(ticket));
        words.saw(WordKeys.block(slice), part);
        return keys.keys(slice, part);
    }

    private long number(TicketId ticket) {
        Long number = numbers.get(ticket);
        if (number == null) {
            throw new Fault(
                    "EVENT_OUT_OF_ORDER",
                    "an event of ticket "
                            + ticket
                            + ", which was never registered; see verifyHistory");
        }
        return number;
    }

    private Uni<Void> execute(String sql, Tuple parameters) {
        return transaction.preparedQuery(sql).execute(parameters).replaceWithVoid();
    }
}
