package io.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.Ticket.Registered;
import io.ledgerdesk.ticket.domain.Ticket.Work;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.event.ConversationEvent;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionConfirmed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is asked in whatever order by whomever: the rules hold. */
class RandomSequencesTest {
    private static final int SEQUENCES = 2_000;
    private static final int COMMANDS = 60;

    private final TicketDecider decider = new TicketDecider(TicketRules.DEFAULTS);
    private final Map<TicketState, Integer> visited = new EnumMap<>(TicketState.class);

    @Test
    void theRulesHoldInEverySequence() {
        for (long seed = 0; seed < SEQUENCES; seed++) {
            try {
                play(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        assertThat(visited.keySet()).isEqualTo(StateEdges.REACHABLE);
        assertThat(visited.values()).allSatisfy(n -> assertThat(n).isGreaterThan(1000));
    }

    private void play(Random random) {
        RandomCommands commands = new RandomCommands(random);
        List<TicketEvent> history = new ArrayList<>();
        Ticket live = decider.initial();
        Instant now = Cast.NOW;
        for (int i = 0; i < COMMANDS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
            Actor actor = commands.actor();
            TicketCommand command = i == 0 ? Cast.register("s", "d", Cast.NOW) : commands.next();
            DecisionContext context = new DecisionContext(now, actor);
            Decision<TicketEvent> decision = decider.decide(live, command, context);
            assertThat(decider.decide(live, command, context)).isEqualTo(decision);
            Ticket before = live;
            switch (decision) {
                case Decision.Rejected<TicketEvent> refused ->
                        assertThat(refused.why().code()).matches("[A-Z_]+");
                case Decision.Accepted<TicketEvent> accepted -> {
                    for (TicketEvent event : accepted.events()) {
                        live = changed(live, event);
                        history.add(event);
                    }
                    legal(before, live);
                    assertThat(accepted.events().isEmpty() || !actor.equals(Cast.STRANGER))
                            .as("a stranger changes nothing")
                            .isTrue();
                }
            }
        }
        Ticket folded = decider.initial();
        for (TicketEvent event : history) {
            folded = decider.evolve(folded, event);
        }
        assertThat(folded).isEqualTo(live);
        counted(history, live);
    }

    /** No event without change, except what is said. */
    private Ticket changed(Ticket before, TicketEvent event) {
        Ticket after = decider.evolve(before, event);
        if (!(event instanceof ConversationEvent || event instanceof ResolutionConfirmed)) {
            assertThat(after).as("%s changes nothing", event).isNotEqualTo(before);
        }
        return after;
    }

    private void legal(Ticket before, Ticket after) {
        if (!(after instanceof Registered t)) {
            return;
        }
        visited.merge(t.state(), 1, Integer::sum);
        if (before instanceof Registered b) {
            assertThat(StateEdges.allowed(b.state(), t.state()))
                    .as("%s to %s", b.state(), t.state())
                    .isTrue();
        }
        Work work = t.work();
        switch (t.state()) {
            case NEW -> assertThat(work).isEqualTo(Work.NOBODYS);
            case ASSIGNED -> {
                assertThat(work.responsible().isNobody()).isFalse();
                assertThat(work.begun()).isFalse();
            }
            case IN_PROGRESS -> {
                assertThat(work.responsible().agent()).isNotNull();
                assertThat(work.begun()).isTrue();
            }
            case ON_HOLD, IN_REVIEW -> throw new AssertionError("not reachable: " + t.state());
            case WAITING_FOR_REQUESTER, RESOLVED, CLOSED, CANCELLED -> {}
        }
        assertThat(!work.begun() || work.responsible().agent() != null).isTrue();
        assertThat(t.round().closedAt() != null).isEqualTo(t.state() == TicketState.CLOSED);
    }

    private static void counted(List<TicketEvent> history, Ticket ticket) {
        if (ticket instanceof Registered t) {
            long reopened = history.stream().filter(TicketReopened.class::isInstance).count();
            assertThat(t.round().number()).isEqualTo(1 + (int) reopened);
            long first = history.stream().filter(RandomSequencesTest::isFirstResponse).count();
            assertThat(first).isEqualTo(t.answered() ? 1 : 0);
        }
    }

    private static boolean isFirstResponse(TicketEvent event) {
        return switch (event) {
            case RequesterAnswered e -> e.firstResponse();
            case QuestionAsked e -> e.firstResponse();
            case TicketResolved e -> e.firstResponse();
            default -> false;
        };
    }
}
