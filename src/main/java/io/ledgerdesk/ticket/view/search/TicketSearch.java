package io.ledgerdesk.ticket.view.search;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.reach.ReachSettings;
import io.ledgerdesk.ticket.view.reach.ReachTerms;
import io.ledgerdesk.ticket.view.search.word.SearchTerm;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Finds tickets by what stands in them, within what the reader's scope lets be seen; requesters by
 * what is public in them.
 */
@Singleton
public final class TicketSearch {
    private final SearchVocabulary vocabulary;
    private final Pool pool;
    private final SearchConfig config;
    private final int walks;

    @Inject
    TicketSearch(Pool pool, SearchConfig config, ReachSettings settings) {
        this(pool, config, settings.walks());
    }

    public TicketSearch(Pool pool, SearchConfig config) {
        this(pool, config, ReachSettings.USUAL_WALKS);
    }

    private TicketSearch(Pool pool, SearchConfig config, int walks) {
        this.walks = walks;
        this.vocabulary = new SearchVocabulary(pool, config);
        this.pool = pool;
        this.config = config;
    }

    /**
     * The tickets that have all that was typed. Where there is none, those that have what may have
     * been meant.
     *
     * @param text what somebody typed; nothing is found by less than a word
     * @param upTo no ticket of a higher number
     * @return fails with {@code FILTER_TOO_LARGE}
     */
    public Uni<SearchResult> find(TenantId tenant, TicketScope scope, String text, long upTo) {
        if (text.length() > config.maxLength()) {
            throw tooLarge("characters", text.length(), config.maxLength());
        }
        List<SearchTerm> terms = SearchTerm.of(text);
        if (terms.size() > config.maxTerms()) {
            throw tooLarge("words", terms.size(), config.maxTerms());
        }
        if (terms.isEmpty()) {
            return Uni.createFrom().item(SearchResult.NONE);
        }
        return vocabulary
                .written(tenant, terms)
                .chain(written ->
                        hunt(tenant, scope, written, upTo)
                                .chain(found ->
                                        found.hits().isEmpty() && !found.capped()
                                                ? vocabulary
                                                        .meant(tenant, terms, written)
                                                        .chain(meant ->
                                                                hunt(tenant, scope, meant, upTo))
                                                : Uni.createFrom().item(found)));
    }

    private Uni<SearchResult> hunt(
            TenantId tenant, TicketScope scope, List<Meaning> terms, long upTo) {
        if (terms.stream().anyMatch(term -> term.hashes().isEmpty())) {
            return Uni.createFrom().item(SearchResult.NONE);
        }
        SearchStatements statements = new SearchStatements(pool, tenant, scope, walks, upTo);
        // of few tickets each is looked at; of many it is gone by the words
        boolean few = scope.terms().isOnly(ReachTerms.Column.REQUESTER);
        return scope.isEverything()
                ? new Hunt(statements, terms, config).run()
                : statements
                        .among(terms, config.maxExamined())
                        .chain(chunk ->
                                few || chunk.examined() < config.maxExamined()
                                        ? Uni.createFrom().item(own(chunk))
                                        : new Hunt(statements, terms, config).run());
    }

    private SearchResult own(SearchStatements.Chunk chunk) {
        return Hunt.result(
                chunk.hits(), config.maxFound(), chunk.examined() >= config.maxExamined());
    }

    private static Fault tooLarge(String what, int is, int most) {
        return new Fault(
                "FILTER_TOO_LARGE",
                "the search has %d %s, at most %d are possible: leave some out"
                        .formatted(is, what, most));
    }
}
