package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;

/** Turns through a list to its end, page by page. */
final class CardPages {
    private CardPages() {}

    static List<TicketCard> forward(TicketCards cards, TicketOrder order, int size) {
        List<TicketCard> all = new ArrayList<>();
        TicketPage page = page(cards, order, TicketPage.Request.first(size, null));
        all.addAll(page.cards());
        while (page.hasNext()) {
            page = page(cards, order, TicketPage.Request.first(size, page.cursors().getLast()));
            all.addAll(page.cards());
        }
        return all;
    }

    static List<TicketCard> backward(TicketCards cards, TicketOrder order, int size) {
        TicketPage page = page(cards, order, TicketPage.Request.last(size, null));
        List<TicketCard> all = new ArrayList<>(page.cards());
        while (page.hasPrevious()) {
            page = page(cards, order, TicketPage.Request.last(size, page.cursors().getFirst()));
            all.addAll(0, page.cards());
        }
        return all;
    }

    private static TicketPage page(
            TicketCards cards, TicketOrder order, TicketPage.Request request) {
        return CardDesk.answer(
                cards.page(
                        TenantId.MAIN, TicketScope.EVERYTHING, TicketFilter.ANY, order, request));
    }
}
