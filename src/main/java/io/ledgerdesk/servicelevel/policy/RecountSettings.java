package io.ledgerdesk.servicelevel.policy;

/**
 * In which portions open tickets are counted anew.
 *
 * @param page tickets whose moves are recorded at once, 1 to 1000
 * @param pages such pages of a portion, before the read model has counted it; 1 to 100
 */
public record RecountSettings(int page, int pages) {
    public RecountSettings {
        if (page < 1 || page > 1_000) {
            throw new IllegalArgumentException(
                    "ledgerdesk.servicelevel.recount-page is 1 to 1000, not " + page);
        }
        if (pages < 1 || pages > 100) {
            throw new IllegalArgumentException(
                    "ledgerdesk.servicelevel.recount-pages is 1 to 100, not " + pages);
        }
    }
}
