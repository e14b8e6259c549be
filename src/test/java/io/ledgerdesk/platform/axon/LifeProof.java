package io.ledgerdesk.platform.axon;

import static io.ledgerdesk.testing.CardNode.answer;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.LifeLived.Answer;
import io.ledgerdesk.platform.command.CommandRequest.InputKey;
import io.ledgerdesk.platform.command.CommandResult.Done;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Receipt;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict.Intact;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerifier;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.testing.CardNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.domain.StateEdges;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCardFold;
import io.ledgerdesk.ticket.view.card.TicketScope;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/** What holds of a tenant's ledger after whatever life. */
final class LifeProof {
    private final TestDatabase database;
    private final TicketNode node;
    private final TenantId tenant;
    private final List<RecordedEvent> log;

    LifeProof(TestDatabase database, TicketNode node, TenantId tenant) {
        this.database = database;
        this.node = node;
        this.tenant = tenant;
        this.log = answer(node.node.codec.open(stored()));
    }

    /** The whole log. */
    List<RecordedEvent> log() {
        return log;
    }

    private List<StoredEvent> stored() {
        List<StoredEvent> all = new ArrayList<>();
        List<StoredEvent> page;
        do {
            page = answer(node.node.log.readAfter(tenant, all.size(), 1000));
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    /** One log without a gap, in order of time, and its chain verifies. */
    void theLogIsWhole() {
        assertThat(log.stream().map(RecordedEvent::position))
                .containsExactlyElementsOf(upTo(log.size()));
        assertThat(log.stream().map(RecordedEvent::recordedAt)).isSorted();
        assertThat(log).allMatch(event -> event.tenant().equals(tenant));
        assertThat(answer(new HistoryVerifier(node.node.pool).verifyHistory(tenant)))
                .isInstanceOfSatisfying(
                        Intact.class,
                        intact -> {
                            assertThat(intact.sealedUpTo()).isEqualTo(log.size());
                            assertThat(intact.events()).isEqualTo(log.size());
                        });
    }

    /** Each ticket's versions count from 1, and each of its states may follow the one before. */
    void eachTicketLivedByTheRules(List<TicketId> tickets) {
        Map<String, List<RecordedEvent>> streams =
                log.stream().collect(groupingBy(event -> event.header().stream()));
        assertThat(streams.keySet()).hasSameSizeAs(tickets);
        for (TicketId ticket : tickets) {
            List<RecordedEvent> history = node.history(tenant, ticket);
            assertThat(history).isEqualTo(streams.get(ticket.tag().toString())).isNotEmpty();
            assertThat(history.stream().map(event -> event.header().version()))
                    .as("versions of %s", ticket)
                    .containsExactlyElementsOf(upTo(history.size()));
            TicketState before = TicketState.NEW;
            for (RecordedEvent recorded : history) {
                TicketEvent event = (TicketEvent) recorded.event();
                TicketState after = event.stateAfter(before);
                assertThat(event.ticket()).isEqualTo(ticket);
                assertThat(StateEdges.allowed(before, after))
                        .as("%s to %s by %s", before, after, event)
                        .isTrue();
                before = after;
            }
        }
    }

    /** Each row of the read model is what the events of its ticket add up to. */
    void theCardsShowIt(CardNode cards, List<TicketId> tickets) {
        assertThat(cards.position(tenant)).isEqualTo(log.size());
        var shown = answer(cards.cards.byIds(tenant, TicketScope.EVERYTHING, tickets));
        assertThat(shown).hasSize(tickets.size());
        for (TicketId ticket : tickets) {
            assertThat(Optional.ofNullable(shown.get(ticket)))
                    .isEqualTo(TicketCardFold.fold(node.history(tenant, ticket)));
        }
    }

    /** Every event was asked for, by one step alone, and was told to whoever asked. */
    void eachAppendIsOneStepsResult(List<Answer> answers) {
        Set<Long> told = new HashSet<>();
        answers.stream()
                .map(Answer::result)
                .forEach(result -> {
                    if (result instanceof Done done) {
                        told.add(done.position());
                        assertThat(done.position()).isBetween(1L, (long) log.size());
                        done.written()
                                .forEach(event ->
                                        assertThat(event)
                                                .isEqualTo(log.get((int) event.position() - 1)));
                    }
                });
        log.stream()
                .collect(groupingBy(event -> event.header().correlationId()))
                .values()
                .forEach(append -> {
                    assertContiguous(append);
                    assertThat(told).contains(append.getLast().position());
                });
    }

    /** However often and with whatever input a command id arrived: one result, one receipt. */
    void eachCommandIdHasOneResult(List<Answer> answers) {
        Map<Key, List<RecordedEvent>> written =
                log.stream()
                        .filter(event -> event.header().commandId() != null)
                        .collect(groupingBy(LifeProof::key));
        Map<Key, Receipt> done = new HashMap<>();
        Map<Key, Set<String>> inputs = new HashMap<>();
        for (Answer answer : answers) {
            InputKey key = answer.step().key();
            if (key != null && answer.result() instanceof Done result) {
                Key by = key(answer, key);
                Receipt receipt = TicketNode.receipt(result);
                assertThat(done.merge(by, receipt, (first, second) -> first)).isEqualTo(receipt);
                inputs.computeIfAbsent(by, any -> new HashSet<>()).add(key.canonicalInput());
            }
        }
        assertThat(inputs.values()).allSatisfy(input -> assertThat(input).hasSize(1));
        assertThat(receipts()).isEqualTo(done);
        assertThat(done.keySet()).containsAll(written.keySet());
        written.forEach((key, events) -> {
            assertContiguous(events);
            assertThat(requireNonNull(done.get(key)).position())
                    .isEqualTo(events.getLast().position());
        });
    }

    private static void assertContiguous(List<RecordedEvent> events) {
        long first = events.getFirst().position();
        assertThat(events.getLast().position() - first + 1).isEqualTo(events.size());
    }

    private Map<Key, Receipt> receipts() {
        Map<Key, Receipt> receipts = new HashMap<>();
        try (var connection = database.connect();
                var query =
                        connection.prepareStatement(
                                "SELECT principal_kind, principal, command_id, stream, position"
                                        + " FROM command_receipt WHERE tenant = ?")) {
            query.setString(1, tenant.value());
            var rows = query.executeQuery();
            while (rows.next()) {
                receipts.put(
                        new Key(rows.getString(1), rows.getString(2), (UUID) rows.getObject(3)),
                        new Receipt(rows.getString(4), rows.getLong(5)));
            }
            return receipts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Key(String kind, String principal, UUID command) {}

    private static Key key(RecordedEvent event) {
        var actor = event.header().actor();
        return new Key(
                actor.kind().name(),
                actor.id().value(),
                requireNonNull(event.header().commandId()));
    }

    private static Key key(Answer answer, InputKey key) {
        var actor = answer.step().actor();
        return new Key(actor.kind().name(), actor.id().value(), key.commandId());
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
