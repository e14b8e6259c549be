package io.ledgerdesk.ticket.view.relation;

import static io.ledgerdesk.testing.ViewDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.testing.ViewDesk;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketRelationsIT {
    private static final TenantId MAIN = TenantId.MAIN;
    private static final TenantId OTHER = new TenantId("other");

    private final ViewDesk desk = new ViewDesk(new TicketRelationProjection());
    private final TicketRelations relations = new TicketRelations(desk.pool);

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void linksAreSeenThroughWhateverIsMerged(long seed) {
        Random random = new Random(seed);
        PlainRelations plain = new PlainRelations(random);
        int links = 0;
        int merged = 0;
        for (int round = 0; round < 30; round++) {
            for (int i = 0; i < 12; i++) {
                plain.step();
            }
            plain.told.batches(random, 7).forEach(batch -> desk.apply(MAIN, batch));
            links += sees(plain);
            merged += plain.mergedNow();
        }
        assertThat(links).isGreaterThan(100);
        assertThat(merged).isGreaterThan(30);
        desk.clear(MAIN);
        desk.apply(MAIN, plain.told.all());
        sees(plain);
        assertThat(answer(relations.links(OTHER, plain.tickets))).isEmpty();
        assertThat(answer(relations.mergedTickets(OTHER, plain.tickets))).isEmpty();
    }

    /** How many links there were. */
    private int sees(PlainRelations plain) {
        Map<TicketId, List<SeenLink>> links = answer(relations.links(MAIN, plain.tickets));
        Map<TicketId, List<MergedTicket>> merged =
                answer(relations.mergedTickets(MAIN, plain.tickets));
        for (TicketId ticket : plain.tickets) {
            assertThat(links.getOrDefault(ticket, List.of()))
                    .containsExactlyInAnyOrderElementsOf(plain.seen(ticket));
            assertThat(merged.getOrDefault(ticket, List.of()))
                    .containsExactlyInAnyOrderElementsOf(plain.merged(ticket));
        }
        return links.values().stream().mapToInt(List::size).sum();
    }
}
