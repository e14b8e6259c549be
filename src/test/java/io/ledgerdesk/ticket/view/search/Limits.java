package io.ledgerdesk.ticket.view.search;

/** Bounds of a search, small enough to be reached. */
public record Limits(int maxFound, int maxExamined, int maxWords) implements SearchConfig {
    public static final Limits USUAL = new Limits(1000, 3000, 2000);

    @Override
    public int maxLength() {
        return 200;
    }

    @Override
    public int maxTerms() {
        return 16;
    }

    @Override
    public int maxMeanings() {
        return 24;
    }
}
