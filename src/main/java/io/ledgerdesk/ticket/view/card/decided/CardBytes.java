package io.ledgerdesk.ticket.view.card.decided;

import io.ledgerdesk.ticket.view.card.TicketCard;
import org.jspecify.annotations.Nullable;

/** About how much memory a card takes up: its long texts, and the rest of it as a lump. */
final class CardBytes {
    private static final int REST = 2_000;

    private CardBytes() {}

    static long of(TicketCard card) {
        TicketCard.Resolution resolution = card.resolution();
        TicketCard.Rating rating = card.rating();
        return REST
                + of(card.registration().subject())
                + of(card.registration().description())
                + (resolution == null ? 0 : of(resolution.answer()) + of(resolution.solution()))
                + (rating == null ? 0 : of(rating.comment()));
    }

    /** Two bytes a character at most. */
    private static long of(@Nullable String text) {
        return text == null ? 0 : 2L * text.length();
    }
}
