package io.ledgerdesk.ticket.view.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sorted list.
 *
 * @param cards in the list's order, whichever way it was asked for
 * @param cursors of the cards, one each
 * @param hasPrevious whether cards come before the first
 * @param hasNext whether cards come after the last
 */
public record TicketPage(
        List<TicketCard> cards, List<TicketCursor> cursors, boolean hasPrevious, boolean hasNext) {

    public TicketPage {
        cards = List.copyOf(cards);
        cursors = List.copyOf(cursors);
    }

    /**
     * Which part is asked for.
     *
     * @param size 1 to 100
     * @param backward the last ones instead of the first
     * @param from to begin behind (forward) or end before (backward); absent for the list's end
     */
    public record Request(int size, boolean backward, @Nullable TicketCursor from) {
        /** Most cards of a page. */
        public static final int MOST = 100;

        public Request {
            if (size < 1 || size > MOST) {
                throw new IllegalArgumentException("a page has 1 to 100 cards, not " + size);
            }
        }

        /** {@code first} and {@code after}. */
        public static Request first(int size, @Nullable TicketCursor after) {
            return new Request(size, false, after);
        }

        /** {@code last} and {@code before}. */
        public static Request last(int size, @Nullable TicketCursor before) {
            return new Request(size, true, before);
        }
    }
}
