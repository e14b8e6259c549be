package io.ledgerdesk.journey.erasure;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static io.ledgerdesk.testing.CardNode.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.testing.CardNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.search.Limits;
import io.ledgerdesk.ticket.view.search.SearchHit;
import io.ledgerdesk.ticket.view.search.TicketSearch;
import io.ledgerdesk.ticket.view.search.index.TicketSearchProjection;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody is found any more by what an erased person wrote, and the words are gone. */
class SearchErasureIT {
    private static final String WORDS = "ticket_search_word";
    private static final PersonId ADA = new PersonId("ada");
    private static final PersonId BERT = new PersonId("bert");

    private final TestDatabase database = TestDatabase.create();
    private final TicketNode one = new TicketNode(database);
    private final CardNode cards = new CardNode(one.node, new TicketSearchProjection(Limits.USUAL));
    private final TicketSearch search =
            new TicketSearch(Pool.newInstance(one.node.pool), Limits.USUAL);

    @AfterEach
    void stop() {
        cards.close();
        one.close();
    }

    @Test
    void wordsThatStandInNoOtherTicketGoWithTheKey() {
        SeededDesk desk = new SeededDesk(one, MAIN, new SeededWords());
        TicketId adas = desk.aWholeLife(ADA);
        TicketId berts = desk.aWholeLife(BERT);
        cards.catchUp(MAIN);
        assertThat(found("ada praise")).isEmpty();
        assertThat(found("ada solution mail")).isEmpty();
        assertThat(found("description щука")).containsExactly(berts, adas);
        Set<String> before = words();

        assertThat(answer(one.node.vault.destroy(MAIN, ADA))).isTrue();
        cards.rebuild(MAIN);

        assertThat(found("description щука")).containsExactly(berts);
        assertThat(found("SD-1")).containsExactly(adas);
        assertThat(words()).isSubsetOf(before).isNotEmpty().hasSizeLessThan(before.size());
        assertThat(words())
                .filteredOn(word -> word.startsWith("zq"))
                .allSatisfy(word -> assertThat(found(word)).doesNotContain(adas));
    }

    private List<TicketId> found(String text) {
        return answer(search.find(MAIN, TicketScope.EVERYTHING, text, Long.MAX_VALUE))
                .hits()
                .stream()
                .map(SearchHit::ticket)
                .toList();
    }

    private Set<String> words() {
        return Set.copyOf(
                answer(Pool.newInstance(one.node.pool).query("SELECT word FROM " + WORDS).execute())
                        .stream()
                        .map(row -> row.getString(0))
                        .toList());
    }
}
