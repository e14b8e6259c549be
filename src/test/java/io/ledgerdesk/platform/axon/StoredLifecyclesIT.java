package io.ledgerdesk.platform.axon;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static io.ledgerdesk.testing.CardNode.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.platform.axon.LifeLived.Answer;
import io.ledgerdesk.platform.command.CommandResult.CommandIdReused;
import io.ledgerdesk.platform.command.CommandResult.Done;
import io.ledgerdesk.platform.command.CommandResult.Refused;
import io.ledgerdesk.platform.command.CommandResult.VersionConflict;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.testing.CardNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.TicketDecider;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of commands at once through two nodes: what is stored is a life by the rules. */
class StoredLifecyclesIT {
    private static final int TICKETS = 150;
    private static final int STEPS = 3_000;

    private final TestDatabase database = TestDatabase.create();
    private final TicketDecider decider = new TicketDecider(TicketRules.DEFAULTS);
    private TicketNode one;
    private TicketNode other;
    private CardNode cards;
    private CardNode standby;

    @BeforeEach
    void start() {
        one = new TicketNode(database);
        other = new TicketNode(database);
        cards = new CardNode(one.node);
        standby = new CardNode(other.node);
    }

    @AfterEach
    void stop() {
        cards.close();
        standby.close();
        one.close();
        other.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 7919})
    void whatIsStoredIsALifeByTheRules(long seed) {
        RandomLife life = new RandomLife(seed, "word", numbers());
        try {
            lived(life);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
    }

    private void lived(RandomLife life) {
        List<Answer> answers =
                answer(new LifeLived(List.of(one, other), MAIN).live(life.steps(STEPS)));
        cards.catchUp(MAIN);

        everyKindOfAnswerCame(answers);
        LifeProof proof = new LifeProof(database, other, MAIN);
        proof.theLogIsWhole();
        proof.eachTicketLivedByTheRules(life.tickets());
        proof.eachAppendIsOneStepsResult(answers);
        proof.eachCommandIdHasOneResult(answers);
        proof.theCardsShowIt(cards, life.tickets());
        theHostSeesWhatTheEventsAddUpTo(life);
        assertThat(answer(one.node.log.head(MAIN))).isEqualTo(proof.log().size());
    }

    private static void everyKindOfAnswerCame(List<Answer> answers) {
        assertThat(answers).hasSize(STEPS);
        Set<Class<?>> kinds =
                answers.stream().map(each -> each.result().getClass()).collect(Collectors.toSet());
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        Done.class, Refused.class, VersionConflict.class, CommandIdReused.class);
    }

    /**
     * Asks the host everything about every ticket, as both sides, without changing any: what would
     * be done is asked for with a version that nobody has seen.
     */
    private void theHostSeesWhatTheEventsAddUpTo(RandomLife life) {
        for (TicketId ticket : life.tickets()) {
            List<RecordedEvent> history = one.history(MAIN, ticket);
            Ticket folded = decider.initial();
            for (RecordedEvent event : history) {
                folded = decider.evolve(folded, (TicketEvent) event.event());
            }
            Ticket known = folded;
            List<Uni<Void>> asked =
                    life.commands().eachSort(ticket).stream()
                            .flatMap(command ->
                                    List.of(
                                                    life.commands().agents.getFirst(),
                                                    life.commands().requesterOf(ticket))
                                            .stream()
                                            .map(actor ->
                                                    ask(known, history.size(), actor, command)))
                            .toList();
            answer(Uni.join().all(asked).andFailFast());
        }
    }

    private Uni<Void> ask(Ticket ticket, int version, Actor actor, TicketCommand command) {
        Decision<TicketEvent> decision =
                decider.decide(
                        Streams.only(command.ticket().tag(), ticket),
                        command,
                        new DecisionContext(Instant.now(), actor));
        boolean changes =
                decision instanceof Decision.Accepted<TicketEvent> accepted
                        && !accepted.events().isEmpty();
        return other.send(MAIN, actor, command, null, changes ? 0L : null)
                .invoke(result -> {
                    switch (decision) {
                        case Decision.Rejected<TicketEvent>(var why) ->
                                assertThat(result).isEqualTo(new Refused(why));
                        case Decision.Needs<TicketEvent> needs -> throw new AssertionError(needs);
                        case Decision.Accepted<TicketEvent> accepted when changes ->
                                assertThat(result)
                                        .isInstanceOfSatisfying(
                                                VersionConflict.class,
                                                conflict ->
                                                        assertThat(conflict.version())
                                                                .isBetween(1L, (long) version));
                        case Decision.Accepted<TicketEvent> nothing ->
                                assertThat(result).isInstanceOf(Done.class);
                    }
                })
                .replaceWithVoid();
    }

    private static List<TicketNumber> numbers() {
        return IntStream.rangeClosed(1, TICKETS)
                .mapToObj(number -> TicketNumber.of("SD-", 6, number))
                .toList();
    }
}
