package io.ledgerdesk.ticket.domain.relation;

import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.TicketEvent;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Merged, parted and split in any order: nothing is lost or doubled. */
class MergesModelTest {
    private static final int SEEDS = 1_000;
    private static final int COMMANDS = 120;
    private static final int TICKETS = 7;
    private final Map<String, Integer> happened = new TreeMap<>();

    @Test
    void whatTicketsHoldIsWhatANaiveReferenceSays() {
        for (long seed = 0; seed < SEEDS; seed++) {
            try {
                play(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        assertThat(happened)
                .containsKeys(
                        "LINK_CYCLE",
                        "LINK_TO_ITSELF",
                        "MERGE_INTO_MERGED",
                        "MERGE_WITH_ITSELF",
                        "MESSAGE_NOT_FOUND",
                        "SPLIT_OF_ALL_MESSAGES")
                .hasEntrySatisfying("TicketMerged", n -> assertThat(n).isGreaterThan(5_000))
                .hasEntrySatisfying("TicketUnmerged", n -> assertThat(n).isGreaterThan(5_000))
                .hasEntrySatisfying("MessagesSplitOff", n -> assertThat(n).isGreaterThan(500));
    }

    private void play(Random random) {
        Desk desk = Tickets.tickets(TICKETS);
        NaiveDesk naive = new NaiveDesk();
        desk.log().forEach(naive::after);
        RandomMerges commands = new RandomMerges(random, TICKETS, 0, true);
        for (int i = 0; i < COMMANDS; i++) {
            desk.when(IVAN, commands.next(naive));
            switch (desk.last()) {
                case Decision.Needs<TicketEvent> needs -> throw new AssertionError(needs);
                case Decision.Rejected<TicketEvent> no -> count(no.why().code());
                case Decision.Accepted<TicketEvent> yes -> {
                    yes.events().forEach(naive::after);
                    yes.events().forEach(event -> count(event.getClass().getSimpleName()));
                    assertThat(naive.differences(desk::known))
                            .as("after %s: %s", i, yes.events())
                            .isEmpty();
                }
            }
        }
    }

    private void count(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    @Test
    void theReferenceFindsWhatIsLost() {
        Desk desk =
                Tickets.tickets(2)
                        .given(IVAN, Tickets.says(Tickets.A, 1))
                        .given(IVAN, Tickets.merge(Tickets.A, Tickets.B));
        NaiveDesk naive = new NaiveDesk();
        List<TicketEvent> lost =
                desk.log().stream().filter(event -> !(event instanceof TicketAbsorbed)).toList();
        desk.log().forEach(naive::after);

        assertThat(naive.differences(desk::known)).isEmpty();
        assertThat(naive.differences(Desk.of(lost)::known))
                .singleElement()
                .asString()
                .startsWith("contents of " + Tickets.B);
    }
}
