package io.ledgerdesk.workplace.view.seen;

import java.time.Duration;

/**
 * How long marks are kept.
 *
 * @param news how long what happened makes a ticket unread
 */
public record SeenLimits(Duration news) {

    public SeenLimits {
        if (news.isNegative() || news.isZero()) {
            throw new IllegalArgumentException("news must stay news for a while, not " + news);
        }
    }
}
