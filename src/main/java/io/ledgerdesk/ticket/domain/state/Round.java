package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.ticket.event.ResolutionEvent.Score;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One go at the matter: from registration or reopening to the next reopening.
 *
 * @param number 1 + number of reopenings
 * @param closedAt the latest closing, while CLOSED
 */
public record Round(
        int number, @Nullable Rating rating, @Nullable Review review, @Nullable Instant closedAt) {
    public static final Round FIRST = new Round(1, null, null, null);

    /** The requester's verdict on a round. */
    public record Rating(int score, boolean solved, @Nullable String comment) {}

    /** The quality manager's. */
    public record Review(List<Score> scores, @Nullable String comment) {
        public Review {
            scores = List.copyOf(scores);
        }
    }

    Round rated(Rating newRating) {
        return new Round(number, newRating, review, closedAt);
    }

    Round reviewed(Review newReview) {
        return new Round(number, rating, newReview, closedAt);
    }

    Round closed(int inRound, Instant at) {
        return new Round(inRound, rating, review, at);
    }

    /** As a row says it: the same one, or another that begins. */
    Round imported(int inRound, @Nullable Instant at) {
        return inRound == number
                ? new Round(number, rating, review, at)
                : new Round(inRound, null, null, at);
    }
}
