package io.ledgerdesk.platform.vault;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.axon.bank.Bank;
import io.ledgerdesk.platform.axon.bank.BankEvent.Deposited;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Appended;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Conflict;
import io.ledgerdesk.platform.eventstore.AppendOutcome.KeyTaken;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new person's key and the first event that it encrypts: both are stored, or neither is. */
class OfferedKeysIT {
    private static final Actor OLGA = new Actor(Actor.Kind.AGENT, new PersonId("olga"), "Olga K");
    private static final String ACCOUNT = UUID.randomUUID().toString();
    private final TestDatabase database = TestDatabase.create();
    private final TestNode one = new TestNode(database, List.of(Bank.module()));
    private final TestNode other = new TestNode(database, List.of(Bank.module()));

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void theKeyIsStoredByTheAppendAndNotBefore() {
        List<NewEvent> sealed = sealed(one);
        assertThat(keys()).isZero();

        assertThat(append(one, sealed)).isInstanceOf(Appended.class);

        assertThat(keys()).isOne();
        assertThat(names(other)).containsExactly("Olga K");
    }

    @Test
    void anAppendThatIsRefusedStoresNoKey() {
        append(one, sealed(one));
        List<NewEvent> refused = sealed(one, new Actor(Actor.Kind.AGENT, new PersonId("p"), "P"));

        AppendOutcome outcome =
                answer(
                        one.log.append(
                                new AppendRequest(
                                        MAIN, refused, EventCriteria.everything(), 0, null)));

        assertThat(outcome).isInstanceOf(Conflict.class);
        assertThat(keys()).isOne();
    }

    @Test
    void ofTwoNodesThatOfferAtOnceOneEncryptsAnew() {
        List<NewEvent> first = sealed(one);
        List<NewEvent> second = sealed(other);

        assertThat(append(one, first)).isInstanceOf(Appended.class);
        assertThat(append(other, second)).isInstanceOf(KeyTaken.class);
        assertThat(append(other, sealed(other))).isInstanceOf(Appended.class);

        assertThat(keys()).isOne();
        assertThat(names(one)).containsExactly("Olga K", "Olga K");
        assertThat(names(other)).containsExactly("Olga K", "Olga K");
    }

    @Test
    void aNodeThatDiedBeforeItsAppendLeavesNothingBehind() {
        sealed(one);

        assertThat(append(other, sealed(other))).isInstanceOf(Appended.class);

        assertThat(names(other)).containsExactly("Olga K");
    }

    @Test
    void untilItIsKnownToBeStoredTheSameKeyIsOfferedWithEachEvent() {
        List<NewEvent> first = sealed(one);
        List<NewEvent> second = sealed(one);

        assertThat(answer(one.log.append(request(second)))).isInstanceOf(Appended.class);
        assertThat(append(one, first)).isInstanceOf(Appended.class);

        assertThat(keys()).isOne();
        assertThat(names(other)).containsExactly("Olga K", "Olga K");
        assertThat(sealed(one).getFirst().offers()).isEmpty();
    }

    @Test
    void manyWhoOfferOnTwoNodesAtOnceAllGetThrough() {
        List<Uni<AppendOutcome>> sent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            TestNode node = i % 2 == 0 ? one : other;
            sent.add(appended(node));
        }

        answer(Uni.join().all(sent).andFailFast());

        assertThat(keys()).isOne();
        assertThat(names(one)).hasSize(40).containsOnly("Olga K");
    }

    @Test
    void aKeyThatWasOfferedDoesNotBringAnErasedPersonBack() {
        List<NewEvent> offered = sealed(one);
        append(other, sealed(other));
        answer(other.vault.destroy(MAIN, OLGA.id()));

        assertThat(append(one, offered)).isInstanceOf(KeyTaken.class);
        assertThatThrownBy(() -> sealed(one)).hasMessageContaining("PERSON_ERASED");
    }

    /** As the gateway does it. */
    private static Uni<AppendOutcome> appended(TestNode node) {
        return node.codec
                .seal(MAIN, List.of(event(OLGA)))
                .chain(events ->
                        node.log
                                .append(request(events))
                                .invoke(outcome -> node.codec.settled(MAIN, events, outcome)))
                .chain(outcome ->
                        outcome instanceof KeyTaken
                                ? appended(node)
                                : Uni.createFrom().item(outcome));
    }

    private static List<NewEvent> sealed(TestNode node) {
        return sealed(node, OLGA);
    }

    private static List<NewEvent> sealed(TestNode node, Actor actor) {
        return answer(node.codec.seal(MAIN, List.of(event(actor))));
    }

    private static AppendOutcome append(TestNode node, List<NewEvent> events) {
        AppendOutcome outcome = answer(node.log.append(request(events)));
        node.codec.settled(MAIN, events, outcome);
        return outcome;
    }

    private static AppendRequest request(List<NewEvent> events) {
        return new AppendRequest(MAIN, events, EventCriteria.none(), 0, null);
    }

    private static DecidedEvent event(Actor actor) {
        Instant now = Instant.parse("2026-05-04T10:00:00Z");
        return new DecidedEvent(
                UuidCreator.getTimeOrderedEpoch(),
                Bank.tag(ACCOUNT).toString(),
                1,
                new Deposited(ACCOUNT, 1, now),
                now,
                actor,
                null,
                "API",
                null,
                null,
                UUID.randomUUID(),
                null,
                false,
                List.of(Bank.tag(ACCOUNT)));
    }

    /** The actors' names as a node reads them. */
    private static List<String> names(TestNode node) {
        return answer(node.log.readAfter(MAIN, 0, 100).chain(node.codec::open)).stream()
                .map(event -> String.valueOf(event.actor().name()))
                .toList();
    }

    private long keys() {
        try (var connection = database.connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("SELECT count(*) FROM person_key")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
