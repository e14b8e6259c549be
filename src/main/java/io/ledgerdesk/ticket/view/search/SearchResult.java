package io.ledgerdesk.ticket.view.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits the best first
 * @param capped whether older tickets were not looked at, since the bounds were reached
 */
public record SearchResult(List<SearchHit> hits, boolean capped) {
    /** Nothing, after all was looked at. */
    public static final SearchResult NONE = new SearchResult(List.of(), false);

    public SearchResult {
        hits = List.copyOf(hits);
    }
}
