package io.ledgerdesk.workplace.view.presence;

import static io.ledgerdesk.testing.CardNode.answer;
import static io.ledgerdesk.workplace.view.presence.Presence.Activity.LOOKING;
import static io.ledgerdesk.workplace.view.presence.Presence.Activity.WRITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.mutiny.sqlclient.Pool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Said on one node, seen on another. */
class PresenceIT {
    private static final TenantId MAIN = TenantId.MAIN;
    private static final TicketId TICKET = new TicketId(new UUID(7, 1));
    private static final Actor ANNA = agent("anna");
    private static final Actor BORIS = agent("boris");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.create();
    private final TestNode one = new TestNode(database, List.of());
    private final TestNode other = new TestNode(database, List.of());
    private final Presences here = presences(one, Duration.ofMinutes(5));
    private final Presences brief = presences(one, Duration.ofSeconds(1));
    private final Presences there = presences(other, Duration.ofMinutes(5));
    private final PresenceFeed feed =
            new PresenceFeed(there, Pool.newInstance(other.pool), other.vertx, Clock.systemUTC());

    @BeforeEach
    void start() {
        feed.start();
    }

    @AfterEach
    void close() {
        feed.stop();
        one.close();
        other.close();
    }

    @Test
    void whoLooksAndWhoWritesIsSeenOnTheOtherNode() {
        show(here, ANNA, LOOKING);
        AssertSubscriber<List<Presence>> watcher = watch(Long.MAX_VALUE);
        await().atMost(LONG).until(() -> last(watcher).equals(List.of("anna LOOKING")));
        show(here, BORIS, WRITING);
        await().atMost(LONG)
                .until(() -> last(watcher).equals(List.of("boris WRITING", "anna LOOKING")));
        answer(here.leave(MAIN, TICKET, ANNA.id()));
        await().atMost(LONG).until(() -> last(watcher).equals(List.of("boris WRITING")));

        assertThat(said(answer(there.at(MAIN, List.of(TICKET))).getOrDefault(TICKET, List.of())))
                .containsExactly("boris WRITING");
    }

    @Test
    void anEmptyTicketIsToldOfAtOnce() {
        AssertSubscriber<List<Presence>> watcher = watch(Long.MAX_VALUE);
        await().atMost(LONG).until(() -> watcher.getItems().equals(List.of(List.of())));
    }

    @Test
    void whoeverIsSilentForTooLongIsGone() {
        AssertSubscriber<List<Presence>> watcher = watch(Long.MAX_VALUE);
        show(brief, ANNA, WRITING);
        await().atMost(LONG).until(() -> last(watcher).equals(List.of("anna WRITING")));
        await().atMost(LONG).until(() -> last(watcher).isEmpty());

        assertThat(answer(here.at(MAIN, List.of(TICKET)))).isEmpty();
        assertThat(answer(here.leave(MAIN, TICKET, ANNA.id()))).isFalse();
    }

    @Test
    void sayingItAgainIsNoChange() {
        show(here, ANNA, LOOKING);
        AssertSubscriber<List<Presence>> watcher = watch(Long.MAX_VALUE);
        await().atMost(LONG).until(() -> last(watcher).equals(List.of("anna LOOKING")));
        show(here, ANNA, LOOKING);
        show(here, ANNA, LOOKING);
        show(here, ANNA, WRITING);
        await().atMost(LONG).until(() -> last(watcher).equals(List.of("anna WRITING")));

        assertThat(watcher.getItems().stream().map(PresenceIT::said))
                .containsExactly(List.of("anna LOOKING"), List.of("anna WRITING"));
    }

    @Test
    void whoeverReadsSlowlyGetsTheLatestOnly() {
        AssertSubscriber<List<Presence>> slow = watch(1);
        AssertSubscriber<List<Presence>> quick = watch(Long.MAX_VALUE);
        await().atMost(LONG).until(() -> slow.getItems().size() == 1);
        for (int i = 0; i < 20; i++) {
            show(here, ANNA, i % 2 == 0 ? WRITING : LOOKING);
        }
        show(here, BORIS, WRITING);
        await().atMost(LONG)
                .until(() -> last(quick).equals(List.of("boris WRITING", "anna LOOKING")));
        slow.request(1);
        await().atMost(LONG)
                .until(() -> last(slow).equals(List.of("boris WRITING", "anna LOOKING")));

        assertThat(slow.getItems()).hasSize(2);
    }

    @Test
    void aLostConnectionIsMadeUpFor() throws SQLException {
        AssertSubscriber<List<Presence>> watcher = watch(Long.MAX_VALUE);
        await().atMost(LONG).until(() -> watcher.getItems().size() == 1);
        await().atMost(LONG).until(() -> cut() > 0);
        show(here, ANNA, LOOKING);
        await().atMost(LONG).until(() -> last(watcher).equals(List.of("anna LOOKING")));
    }

    @Test
    void onePersonIsAtSoManyTicketsOnly() {
        Presences two =
                new Presences(
                        Pool.newInstance(one.pool),
                        Clock.systemUTC(),
                        new PresenceLimits(Duration.ofMinutes(5), 2, 50));
        assertThat(answer(two.show(MAIN, ticket(1), ANNA, LOOKING))).isPresent();
        assertThat(answer(two.show(MAIN, ticket(2), ANNA, LOOKING))).isPresent();
        assertThat(answer(two.show(MAIN, ticket(3), ANNA, LOOKING))).isEmpty();
        assertThat(answer(two.show(MAIN, ticket(2), ANNA, WRITING))).isPresent();
        assertThat(answer(two.show(MAIN, ticket(3), BORIS, LOOKING))).isPresent();
        answer(two.leave(MAIN, ticket(1), ANNA.id()));
        assertThat(answer(two.show(MAIN, ticket(3), ANNA, LOOKING))).isPresent();
    }

    @Test
    void onlySoManyAreShownWritersFirst() {
        for (int i = 0; i < 60; i++) {
            show(here, agent("a" + i), i == 59 ? WRITING : LOOKING);
        }
        List<Presence> shown =
                answer(here.at(MAIN, List.of(TICKET))).getOrDefault(TICKET, List.of());
        assertThat(shown).hasSize(50);
        assertThat(said(shown)).startsWith("a59 WRITING", "a0 LOOKING");
    }

    @Test
    void whatIsOverIsForgotten() {
        show(brief, ANNA, WRITING);
        show(here, BORIS, WRITING);
        await().atMost(LONG).until(() -> answer(here.forget(MAIN, 1_000)) == 1);
        assertThat(said(answer(here.at(MAIN, List.of(TICKET))).getOrDefault(TICKET, List.of())))
                .containsExactly("boris WRITING");
        assertThat(answer(here.at(new TenantId("north"), List.of(TICKET)))).isEmpty();
    }

    private AssertSubscriber<List<Presence>> watch(long demand) {
        return feed.at(MAIN, TICKET).subscribe().withSubscriber(AssertSubscriber.create(demand));
    }

    private static List<String> last(AssertSubscriber<List<Presence>> watcher) {
        return watcher.getItems().isEmpty()
                ? List.of("nothing yet")
                : said(watcher.getItems().getLast());
    }

    private static List<String> said(List<Presence> presence) {
        return presence.stream().map(one -> one.person() + " " + one.activity()).toList();
    }

    private static void show(Presences on, Actor who, Presence.Activity activity) {
        assertThat(answer(on.show(MAIN, TICKET, who, activity))).isPresent();
    }

    /** Cuts the connections that listen; answers how many. */
    private int cut() throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                                        + " WHERE datname = current_database() AND query LIKE"
                                        + " 'LISTEN ledgerdesk_presence%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Presences presences(TestNode node, Duration timeout) {
        return new Presences(
                Pool.newInstance(node.pool),
                Clock.systemUTC(),
                new PresenceLimits(timeout, 50, 50));
    }

    private static Actor agent(String id) {
        return new Actor(Actor.Kind.AGENT, new PersonId(id), id + " N.");
    }

    private static TicketId ticket(long number) {
        return new TicketId(new UUID(7, number));
    }
}
