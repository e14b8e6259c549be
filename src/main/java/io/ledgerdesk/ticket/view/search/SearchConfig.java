package io.ledgerdesk.ticket.view.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The bounds of searching. */
@ConfigMapping(prefix = "ledgerdesk.search")
public interface SearchConfig {

    /** Longest search, in characters; then FILTER_TOO_LARGE. */
    @WithDefault("200")
    int maxLength();

    /** Most words of a search; then FILTER_TOO_LARGE. */
    @WithDefault("16")
    int maxTerms();

    /** Tickets that a search finds at most, the newest ones. */
    @WithDefault("1000")
    int maxFound();

    /** Tickets that a search looks at for them. */
    @WithDefault("3000")
    int maxExamined();

    /** Words that a beginning or a mistyped word is taken for. */
    @WithDefault("24")
    int maxMeanings();

    /**
     * Different words of one text that it is found by, the first ones; the same on all nodes, and
     * after a change rebuild {@code ticket_search}.
     */
    @WithDefault("2000")
    int maxWords();
}
