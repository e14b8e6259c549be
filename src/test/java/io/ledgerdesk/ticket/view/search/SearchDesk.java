package io.ledgerdesk.ticket.view.search;

import static io.ledgerdesk.testing.ViewDesk.answer;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.testing.ToldEvents;
import io.ledgerdesk.testing.ViewDesk;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.search.index.TicketSearchProjection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets that say this and that; found again by their numbers. */
final class SearchDesk implements AutoCloseable {
    static final PersonId VERA = new PersonId("p-4711");
    static final PersonId IGOR = new PersonId("p-815");
    static final TenantId MAIN = TenantId.MAIN;
    private static final Actor BOB = new Actor(Actor.Kind.AGENT, new PersonId("bob"), "Bob");

    final ViewDesk desk;
    final ToldEvents told = new ToldEvents();
    private final TicketSearch search;
    private final Map<Long, TicketId> tickets = new HashMap<>();
    private final Random random = new Random(7);

    SearchDesk(Limits limits) {
        desk = new ViewDesk(new TicketSearchProjection(limits));
        search = new TicketSearch(desk.pool, limits);
    }

    TicketId ticket(long number) {
        return tickets.computeIfAbsent(number, any -> new TicketId(UUID.randomUUID()));
    }

    SearchDesk registered(long number, String subject, String description) {
        return registered(number, IGOR, subject, description);
    }

    SearchDesk registered(long number, PersonId requester, String subject, String description) {
        boolean vera = requester.equals(VERA);
        tell(
                new TicketRegistered(
                        ticket(number),
                        TicketNumber.of("SD-", 6, number),
                        requester,
                        vera ? text("Вера Соловьёва") : null,
                        vera ? text("v.solovyova@example.org") : null,
                        vera ? text("+7 (495) 123-45-67") : null,
                        vera ? new CompanyId("romashka-77") : null,
                        vera ? text("ООО «Ромашка»") : null,
                        Channel.MAIL,
                        text(subject),
                        text(description),
                        told.now(),
                        number % 2 == 0
                                ? new ExternalId("INC-00%d".formatted(50_000 + number))
                                : null,
                        false));
        return this;
    }

    MessageId wrote(long number, String said) {
        MessageId id = new MessageId(UUID.randomUUID());
        tell(
                new MessageReceived(
                        ticket(number),
                        id,
                        IGOR,
                        null,
                        true,
                        Channel.MAIL,
                        text(said),
                        told.now(),
                        null));
        return id;
    }

    NoteId noted(long number, String said) {
        NoteId id = new NoteId(UUID.randomUUID());
        tell(new NoteAdded(ticket(number), id, text(said)));
        return id;
    }

    void tell(TicketEvent event) {
        told.add(BOB, event);
    }

    static Personal<String> text(String text) {
        return Personal.of(VERA, text);
    }

    /** Whatever was told is folded, in batches cut at random. */
    SearchDesk folded() {
        told.batches(random, 7).forEach(batch -> desk.apply(MAIN, batch));
        return this;
    }

    /** What staff finds, by number, the best first. */
    List<Long> finds(String text) {
        return finds(null, text);
    }

    List<Long> finds(@Nullable PersonId requester, String text) {
        return numbers(result(requester, text, Long.MAX_VALUE));
    }

    SearchResult result(@Nullable PersonId requester, String text, long upTo) {
        return answer(
                search.find(
                        MAIN,
                        requester == null ? TicketScope.EVERYTHING : TicketScope.ownedBy(requester),
                        text,
                        upTo));
    }

    static List<Long> numbers(SearchResult result) {
        return new ArrayList<>(result.hits().stream().map(SearchHit::number).toList());
    }

    @Override
    public void close() {
        desk.close();
    }
}
