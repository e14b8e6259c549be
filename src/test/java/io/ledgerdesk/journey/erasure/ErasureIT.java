package io.ledgerdesk.journey.erasure;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static io.ledgerdesk.testing.CardNode.answer;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.database.EmbeddedServer;
import io.ledgerdesk.platform.database.EmbeddedSettings;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict.Intact;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerifier;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.ProjectionStatus.State;
import io.ledgerdesk.testing.CardNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.conversation.TicketMessageProjection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person wrote, and what was written about a person, goes with the person's key. */
class ErasureIT {
    private static final PersonId ADA = new PersonId("ada");
    private static final PersonId BERT = new PersonId("bert");
    private static final TenantId CLUMSY = new TenantId("clumsy");
    private static final String CARDS = "ticket_card";
    private static final String MESSAGES = "ticket_message";
    private static final String FILES = "ticket_file";

    @TempDir private Path directory;
    private final SeededWords words = new SeededWords();
    private DeskLog log;
    private EmbeddedServer server;
    private TestDatabase database;
    private TicketNode one;
    private TicketNode other;
    private CardNode cards;

    @BeforeEach
    void start() throws Exception {
        log = new DeskLog(directory);
        server =
                EmbeddedServer.start(
                        new EmbeddedSettings(directory, false, 0, Duration.ofSeconds(60)));
        database = TestDatabase.of(entered(server));
        one = new TicketNode(database);
        other = new TicketNode(database);
        cards = new CardNode(one.node, new TicketMessageProjection());
    }

    @AfterEach
    void stop() {
        cards.close();
        one.close();
        other.close();
        server.close();
        log.close();
    }

    @Test
    void withTheKeyGoesEveryWordAndNothingElse() throws Exception {
        SeededDesk desk = new SeededDesk(one, MAIN, words);
        TicketId adas = desk.aWholeLife(ADA);
        TicketId berts = desk.aWholeLife(BERT);
        for (PersonId person : List.of(ADA, BERT)) {
            desk.aReopenedTicket(person);
            desk.aCancelledTicket(person);
        }
        desk.writesInto(berts, ADA);
        desk.writesInto(adas, BERT);
        aDeskThatStumbles();
        cards.catchUp(MAIN);
        DatabaseDump before = dump();
        Intact intact = verified();
        Map<TicketId, String> histories = read(desk, ticket -> history(one, ticket));
        Map<TicketId, String> shown = read(desk, this::card);
        Set<String> adasWords = words.of(ADA);

        assertThat(before.tables())
                .containsKeys(
                        "event", "command_receipt", "person_key", CARDS, "pg_catalog.pg_statistic");
        assertThat(words.all())
                .allSatisfy(word ->
                        assertThat(before.tablesWith(word)).isSubsetOf(CARDS, MESSAGES, FILES));
        before.shows(CARDS, adasWords, SeededDesk.ON_THE_CARD);
        before.shows(MESSAGES, adasWords, SeededDesk.IN_THE_CONVERSATION);
        before.shows(FILES, adasWords, List.of("file-name"));

        assertThat(answer(one.node.vault.destroy(MAIN, ADA))).isTrue();
        cards.rebuild(MAIN);

        DatabaseDump after = dump();
        assertThat(adasWords).allSatisfy(word -> assertThat(after.tablesWith(word)).isEmpty());
        assertThat(words.all())
                .filteredOn(word -> !adasWords.contains(word))
                .allSatisfy(word ->
                        assertThat(after.tablesWith(word)).isEqualTo(before.tablesWith(word)));
        for (String table : List.of("event", "event_tag", "head", "command_receipt")) {
            assertThat(after.tables().get(table)).isEqualTo(before.tables().get(table));
        }
        for (TicketNode node : List.of(one, other)) {
            assertThat(read(desk, ticket -> history(node, ticket)))
                    .isEqualTo(without(adasWords, histories));
        }
        assertThat(read(desk, this::card)).isEqualTo(without(adasWords, shown));
        assertThat(verified()).usingRecursiveComparison().isEqualTo(intact);
        nothingIsWrittenAboutHerAnyMore(adas);
        nothingWasLogged();
    }

    private TestDatabase entered(EmbeddedServer running) throws IOException, SQLException {
        try (Connection connection = running.connect()) {
            return new TestDatabase(
                    connection.getCatalog(),
                    running.port(),
                    connection.getMetaData().getUserName(),
                    Files.readString(directory.resolve("postgres.password")).strip());
        }
    }

    /** Another desk on the same database, where a card cannot be written. */
    private void aDeskThatStumbles() {
        SeededDesk clumsy = new SeededDesk(other, CLUMSY, words);
        clumsy.aTicket(new PersonId("carl"), 1);
        clumsy.aTicket(new PersonId("carl"), 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        cards.runner.statuses().stream()
                                .anyMatch(status ->
                                        status.key().tenant().equals(CLUMSY)
                                                && status.state() == State.PAUSED
                                                && status.position() > 0));
    }

    /** As any tool would take it, and after PostgreSQL has sampled all tables. */
    private DatabaseDump dump() throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
        return DatabaseDump.of(database);
    }

    private Intact verified() {
        HistoryVerdict verdict = answer(new HistoryVerifier(one.node.pool).verifyHistory(MAIN));
        assertThat(verdict).isInstanceOf(Intact.class);
        return (Intact) verdict;
    }

    private static Map<TicketId, String> read(SeededDesk desk, Function<TicketId, String> how) {
        return desk.tickets().stream().collect(toMap(Function.identity(), how));
    }

    private static String history(TicketNode node, TicketId ticket) {
        List<RecordedEvent> events = node.history(MAIN, ticket);
        assertThat(events).isNotEmpty();
        return events.toString();
    }

    private String card(TicketId ticket) {
        TicketCard card =
                answer(cards.cards.byId(MAIN, TicketScope.EVERYTHING, ticket)).orElseThrow();
        return card.toString();
    }

    /** As it read, with nothing where the words stood. */
    private static Map<TicketId, String> without(Set<String> words, Map<TicketId, String> read) {
        return read.entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                entry ->
                                        words.stream()
                                                .reduce(
                                                        entry.getValue(),
                                                        (text, word) ->
                                                                text.replaceAll(
                                                                        word + "(@example.org)?",
                                                                        "null"))));
    }

    private void nothingIsWrittenAboutHerAnyMore(TicketId ticket) {
        long head = answer(one.node.log.head(MAIN));
        Actor olga = new Actor(Actor.Kind.AGENT, SeededDesk.OLGA, null);
        AddNote note = new AddNote(ticket, new NoteId(UUID.randomUUID()), words.of(ADA, "late"));

        for (TicketNode node : List.of(one, other)) {
            assertThatThrownBy(() -> TicketNode.done(node.send(MAIN, olga, note)))
                    .hasMessageStartingWith("PERSON_ERASED")
                    .hasMessageNotContaining("-late");
        }
        assertThat(answer(one.node.log.head(MAIN))).isEqualTo(head);
    }

    private void nothingWasLogged() throws IOException {
        String told = log.read();
        assertThat(told)
                .contains("rebuild of " + CARDS + " of main: DONE")
                .contains(CARDS + " of clumsy");
        StringBuilder postgres = new StringBuilder();
        try (var files = Files.list(directory.resolve("postgres-log"))) {
            for (Path file : files.toList()) {
                postgres.append(Files.readString(file));
            }
        }
        assertThat(postgres).contains("ready to accept connections");
        for (String word : words.all()) {
            // what stands before the letters that a log might escape
            String stem = word.substring(0, word.indexOf('щ'));
            assertThat(told.contains(stem)).as("%s in the desk's log", stem).isFalse();
            assertThat(postgres).doesNotContain(stem);
        }
    }
}
