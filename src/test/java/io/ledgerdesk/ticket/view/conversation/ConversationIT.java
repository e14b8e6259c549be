package io.ledgerdesk.ticket.view.conversation;

import static io.ledgerdesk.testing.ViewDesk.answer;
import static io.ledgerdesk.ticket.view.card.TicketScope.EVERYTHING;
import static io.ledgerdesk.ticket.view.conversation.PlainTickets.ANNA;
import static io.ledgerdesk.ticket.view.conversation.PlainTickets.CARL;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.testing.ViewDesk;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCardProjection;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.conversation.PlainTickets.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationIT {
    private static final TenantId MAIN = TenantId.MAIN;
    private static final TenantId OTHER = new TenantId("other");

    private final ViewDesk desk =
            new ViewDesk(new TicketCardProjection(), new TicketMessageProjection());
    private final TicketConversation conversation = new TicketConversation(desk.pool);
    private final TicketFiles files = new TicketFiles(desk.pool);

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsMergedAndSplitEveryTicketHoldsWhatPlainListsSay(long seed) {
        Random random = new Random(seed);
        PlainConversation plain = new PlainConversation(random);
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 40; i++) {
                plain.step();
            }
            plain.told.batches(random, 9).forEach(batch -> desk.apply(MAIN, batch));
            holds(plain);
        }
        assertThat(plain.moves()).isGreaterThan(10);
        desk.clear(MAIN);
        desk.apply(MAIN, plain.told.all());
        holds(plain);
    }

    @Test
    void requestersReadWhatIsPublicInTheirOwnTicketsAndOtherDesksNothing() {
        PlainConversation plain = spoken(11);
        TicketScope anna = TicketScope.ownedBy(ANNA);
        for (TicketId ticket : plain.tickets) {
            boolean own = plain.isAnnas(ticket);
            List<Line> visible = own ? open(plain, ticket) : List.of();
            assertThat(whole(anna, ticket, 100, false, true)).isEqualTo(visible);
            assertThat(answer(conversation.count(MAIN, anna, ticket, true)))
                    .isEqualTo(visible.size());
            assertThat(answer(conversation.count(OTHER, EVERYTHING, ticket, true))).isZero();
        }
        assertThat(last(MAIN, anna, plain)).isEqualTo(plainLast(plain, true)).isNotEmpty();
        assertThat(last(OTHER, EVERYTHING, plain)).isEmpty();
        Set<TicketId> carls = owned(plain, plain.tickets, false);
        assertThat(answer(files.files(MAIN, TicketScope.ownedBy(CARL), plain.tickets)).keySet())
                .isEqualTo(
                        carls.stream()
                                .filter(ticket -> !plain.files(ticket).isEmpty())
                                .collect(toSet()))
                .isNotEmpty();
        List<UUID> all =
                plain.tickets.stream()
                        .flatMap(one -> plain.lines(one).stream())
                        .map(Line::id)
                        .limit(100)
                        .toList();
        assertThat(answer(conversation.byIds(MAIN, anna, all)).values())
                .isNotEmpty()
                .allMatch(one -> one.kind().isPublic())
                .allMatch(one -> plain.isAnnas(one.ticket()));
        assertThat(answer(conversation.byIds(OTHER, EVERYTHING, all))).isEmpty();
    }

    @Test
    void pagesStayStableWhileMessagesCome() {
        PlainConversation plain = spoken(12);
        TicketId ticket = longest(plain);
        List<Line> before = plain.lines(ticket);
        MessagePage first = page(EVERYTHING, ticket, 3, false, null, true);
        int known = plain.told.all().size();
        Random random = new Random(13);
        while (plain.lines(ticket).size() < before.size() + 3) {
            plain.step();
        }
        plain.told.batches(random, 50).forEach(batch -> desk.apply(MAIN, batch));
        assertThat(plain.told.all().size()).isGreaterThan(known);
        MessagePage second = page(EVERYTHING, ticket, 100, false, first.cursors().getLast(), true);
        List<Line> now = plain.lines(ticket);
        MessageCursor end = first.cursors().getLast();
        int behind =
                (int)
                        now.stream()
                                .filter(one ->
                                        one.sentAt().isAfter(end.sentAt())
                                                || one.sentAt().equals(end.sentAt())
                                                        && one.id()
                                                                        .toString()
                                                                        .compareTo(
                                                                                end.id().toString())
                                                                > 0)
                                .count();
        assertThat(lines(second)).isEqualTo(now.subList(now.size() - behind, now.size()));
        assertThat(second.hasPrevious()).isTrue();
        assertThat(second.hasNext()).isFalse();
    }

    /** Everything told, in one go. */
    private PlainConversation spoken(long seed) {
        PlainConversation plain = new PlainConversation(new Random(seed));
        for (int i = 0; i < 200; i++) {
            plain.step();
        }
        plain.told.batches(new Random(seed), 500).forEach(batch -> desk.apply(MAIN, batch));
        return plain;
    }

    private void holds(PlainConversation plain) {
        for (TicketId ticket : plain.tickets) {
            List<Line> all = plain.lines(ticket);
            assertThat(whole(EVERYTHING, ticket, 4, false, true)).isEqualTo(all);
            assertThat(whole(EVERYTHING, ticket, 3, true, true)).isEqualTo(all);
            assertThat(whole(EVERYTHING, ticket, 5, false, false)).isEqualTo(open(plain, ticket));
            assertThat(answer(conversation.count(MAIN, EVERYTHING, ticket, true)))
                    .isEqualTo(all.size());
        }
        assertThat(last(MAIN, EVERYTHING, plain)).isEqualTo(plainLast(plain, false));
        Map<TicketId, List<TicketFile>> found =
                answer(files.files(MAIN, EVERYTHING, plain.tickets));
        for (TicketId ticket : plain.tickets) {
            assertThat(found.getOrDefault(ticket, List.of()).stream().map(TicketFile::id))
                    .containsExactlyInAnyOrderElementsOf(plain.files(ticket));
        }
    }

    private static List<Line> open(PlainConversation plain, TicketId ticket) {
        return plain.lines(ticket).stream().filter(one -> one.kind().isPublic()).toList();
    }

    private static TicketId longest(PlainConversation plain) {
        return plain.tickets.stream()
                .max((one, other) ->
                        Integer.compare(plain.lines(one).size(), plain.lines(other).size()))
                .orElseThrow();
    }

    private static Set<TicketId> owned(
            PlainConversation plain, List<TicketId> tickets, boolean annas) {
        return tickets.stream().filter(one -> plain.isAnnas(one) == annas).collect(toSet());
    }

    private static Map<TicketId, Line> plainLast(PlainConversation plain, boolean annasOnly) {
        Map<TicketId, Line> last = new HashMap<>();
        for (TicketId ticket : plain.tickets) {
            if (!annasOnly || plain.isAnnas(ticket)) {
                open(plain, ticket).forEach(line -> last.put(ticket, line));
            }
        }
        return last;
    }

    private Map<TicketId, Line> last(TenantId tenant, TicketScope scope, PlainConversation plain) {
        return answer(conversation.lastMessages(tenant, scope, plain.tickets)).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> line(entry.getValue())));
    }

    /** Page by page from one end to the other. */
    private List<Line> whole(
            TicketScope scope, TicketId ticket, int size, boolean backward, boolean notes) {
        List<Line> whole = new ArrayList<>();
        MessageCursor from = null;
        boolean more = true;
        while (more) {
            MessagePage page = page(scope, ticket, size, backward, from, notes);
            whole.addAll(backward ? 0 : whole.size(), lines(page));
            more = backward ? page.hasPrevious() : page.hasNext();
            assertThat(page.messages().size()).isLessThanOrEqualTo(size);
            if (more) {
                from = backward ? page.cursors().getFirst() : page.cursors().getLast();
            }
        }
        return whole;
    }

    private MessagePage page(
            TicketScope scope,
            TicketId ticket,
            int size,
            boolean backward,
            @Nullable MessageCursor from,
            boolean notes) {
        MessagePage.Request request = new MessagePage.Request(size, backward, from, notes);
        return answer(conversation.page(MAIN, scope, ticket, request));
    }

    private static List<Line> lines(MessagePage page) {
        return page.messages().stream().map(ConversationIT::line).toList();
    }

    private static Line line(TicketMessage message) {
        return new Line(
                message.id(),
                message.kind(),
                String.valueOf(message.text()),
                message.sentAt(),
                message.edits());
    }
}
