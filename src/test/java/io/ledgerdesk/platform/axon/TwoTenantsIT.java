package io.ledgerdesk.platform.axon;

import static io.ledgerdesk.testing.CardNode.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.LifeLived.Answer;
import io.ledgerdesk.platform.axon.RandomLife.Step;
import io.ledgerdesk.platform.command.CommandResult.Refused;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.live.LiveSettings;
import io.ledgerdesk.platform.live.LogTail;
import io.ledgerdesk.platform.vault.DataKey;
import io.ledgerdesk.testing.CardNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.number.TicketNumbers;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The same life, with the same ids of tickets, persons and commands, on two desks of one database
 * at once: neither knows of the other.
 */
class TwoTenantsIT {
    private static final long SEED = 1912;
    private static final int TICKETS = 80;
    private static final int STEPS = 1_200;
    private static final TenantId NORTH = new TenantId("north");
    private static final TenantId SOUTH = new TenantId("south");
    private static final Set<PersonId> PERSONS =
            Set.of(new PersonId("anna"), new PersonId("boris"), new PersonId("ivan"));

    private final TestDatabase database = TestDatabase.create();
    private final List<TicketNode> nodes = new ArrayList<>();
    private final List<TicketNumbers> registers = new ArrayList<>();
    private final List<CardNode> cards = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();

    @BeforeEach
    void start() {
        for (int i = 0; i < 2; i++) {
            TicketNode node = new TicketNode(database);
            nodes.add(node);
            registers.add(new TicketNumbers(Pool.newInstance(node.node.pool), "SD-", 6, 0, 10_000));
            cards.add(new CardNode(node.node));
            heard.add(Heard.on(node, NORTH));
            heard.add(Heard.on(node, SOUTH));
        }
    }

    @AfterEach
    void stop() {
        heard.forEach(each -> each.until.cancel());
        cards.forEach(CardNode::close);
        nodes.forEach(TicketNode::close);
    }

    @Test
    void nothingCrosses() {
        List<Uni<TicketNumber>> asked = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            asked.add(numbers(i).next(NORTH));
            asked.add(numbers(i + 1).next(SOUTH));
        }
        List<TicketNumber> given = answer(Uni.join().all(asked).andFailFast());
        RandomLife north = new RandomLife(SEED, word(NORTH), everySecond(given, 0));
        RandomLife south = new RandomLife(SEED, word(SOUTH), everySecond(given, 1));
        TicketId onlySouth = south.tickets().getLast();
        List<Step> northern =
                north.steps(STEPS).stream()
                        .filter(step -> !step.command().ticket().equals(onlySouth))
                        .toList();

        List<List<Answer>> answers =
                answer(
                        Uni.join()
                                .all(
                                        new LifeLived(nodes, NORTH).live(northern),
                                        new LifeLived(nodes, SOUTH).live(south.steps(STEPS)))
                                .andFailFast());

        LifeProof inNorth = proven(NORTH, north.tickets().subList(0, TICKETS - 1), answers.get(0));
        LifeProof inSouth = proven(SOUTH, south.tickets(), answers.get(1));
        assertThat(ids(inNorth)).doesNotContainAnyElementsOf(ids(inSouth));
        assertThat(inNorth.log().toString()).doesNotContain(word(SOUTH));
        assertThat(inSouth.log().toString()).doesNotContain(word(NORTH));
        everyoneHeardTheOwnDesk(Map.of(NORTH, inNorth.log(), SOUTH, inSouth.log()));
        theOtherDesksTicketIsNotThere(onlySouth);
        anErasureAndARebuildStayOnTheirDesk(south.tickets(), inSouth.log());
    }

    /** Each desk counted from 1, whoever asked. */
    private static List<TicketNumber> everySecond(List<TicketNumber> given, int first) {
        List<TicketNumber> own =
                IntStream.range(0, TICKETS).mapToObj(i -> given.get(2 * i + first)).toList();
        assertThat(own.stream().map(TicketNumber::sequence).sorted(Comparator.naturalOrder()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, TICKETS).mapToObj(Long::valueOf).toList());
        return own;
    }

    private LifeProof proven(TenantId tenant, List<TicketId> tickets, List<Answer> answers) {
        cards.getFirst().catchUp(tenant);
        LifeProof proof = new LifeProof(database, nodes.getLast(), tenant);
        proof.theLogIsWhole();
        proof.eachTicketLivedByTheRules(tickets);
        proof.eachAppendIsOneStepsResult(answers);
        proof.eachCommandIdHasOneResult(answers);
        cards.forEach(each -> proof.theCardsShowIt(each, tickets));
        assertThat(shown(tenant, tickets).toString())
                .contains(word(tenant))
                .doesNotContain(word(tenant.equals(NORTH) ? SOUTH : NORTH));
        return proof;
    }

    private void everyoneHeardTheOwnDesk(Map<TenantId, List<RecordedEvent>> logs) {
        for (Heard each : heard) {
            List<RecordedEvent> log = logs.getOrDefault(each.tenant, List.of());
            await().atMost(Duration.ofSeconds(20)).until(() -> each.events.size() >= log.size());
            assertThat(each.events.equals(log)).as("%s heard its log", each.tenant).isTrue();
        }
    }

    private void theOtherDesksTicketIsNotThere(TicketId ticket) {
        TicketNode node = nodes.getFirst();
        assertThat(node.history(SOUTH, ticket)).isNotEmpty();
        assertThat(node.history(NORTH, ticket)).isEmpty();
        assertThat(shown(SOUTH, List.of(ticket))).hasSize(1);
        assertThat(shown(NORTH, List.of(ticket))).isEmpty();
        assertThat(
                        TicketNode.done(
                                node.send(
                                        NORTH,
                                        TicketNode.ANNA,
                                        TicketNode.message(ticket, "there?"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("TICKET_NOT_FOUND"));
    }

    private void anErasureAndARebuildStayOnTheirDesk(
            List<TicketId> tickets, List<RecordedEvent> southernLog) {
        Map<PersonId, DataKey> northern = keys(NORTH);
        Map<PersonId, DataKey> southern = keys(SOUTH);
        assertThat(northern).containsOnlyKeys(PERSONS).doesNotContainValue(southern.get(anna()));
        assertThat(shown(NORTH, tickets).toString()).contains(word(NORTH) + " anna");
        Map<TicketId, TicketCard> southernCards = shown(SOUTH, tickets);

        answer(nodes.getFirst().node.vault.destroy(NORTH, anna()));
        cards.getFirst().rebuild(NORTH);

        assertThat(keys(NORTH)).doesNotContainKey(anna()).hasSize(PERSONS.size() - 1);
        assertThat(shown(NORTH, tickets).toString()).doesNotContain(word(NORTH) + " anna");
        assertThat(keys(SOUTH)).isEqualTo(southern);
        assertThat(shown(SOUTH, tickets)).isEqualTo(southernCards);
        assertThat(new LifeProof(database, nodes.getLast(), SOUTH).log().equals(southernLog))
                .isTrue();
    }

    private Map<PersonId, DataKey> keys(TenantId tenant) {
        return answer(nodes.getLast().node.vault.keysForReading(tenant, PERSONS));
    }

    private Map<TicketId, TicketCard> shown(TenantId tenant, List<TicketId> tickets) {
        return answer(cards.getLast().cards.byIds(tenant, TicketScope.EVERYTHING, tickets));
    }

    private TicketNumbers numbers(int node) {
        return registers.get(node % registers.size());
    }

    private static Set<Object> ids(LifeProof proof) {
        return proof.log().stream().map(event -> event.header().id()).collect(Collectors.toSet());
    }

    private static PersonId anna() {
        return new PersonId("anna");
    }

    private static String word(TenantId tenant) {
        return "only-in-" + tenant;
    }

    /** All that a node told one listener of a desk. */
    private record Heard(TenantId tenant, List<RecordedEvent> events, Cancellable until) {
        static Heard on(TicketNode node, TenantId tenant) {
            List<RecordedEvent> events = new CopyOnWriteArrayList<>();
            LogTail tail =
                    new LogTail(
                            node.node.log,
                            node.node.codec,
                            node.node.vertx,
                            LiveSettings.defaults());
            return new Heard(
                    tenant,
                    events,
                    tail.events(tenant, 0, event -> true).subscribe().with(events::add));
        }
    }
}
