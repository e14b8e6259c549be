package io.ledgerdesk.ticket.importing;

import static io.ledgerdesk.platform.axon.TicketNode.done;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.command.CommandResult.Done;
import io.ledgerdesk.platform.command.CommandResult.Refused;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.testing.CardNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.command.ImportCommand.ImportRow;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.importing.RandomRows;
import io.ledgerdesk.ticket.domain.importing.Row;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCardFold;
import io.ledgerdesk.ticket.view.card.TicketScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Rows through the door that every command takes, into the ledger and onto the card. */
class ImportedRowsIT {
    private static final Clock YEARS_LATER =
            Clock.fixed(Cast.NOW.plus(Duration.ofDays(4_000)), ZoneOffset.UTC);
    private static final TicketNode NODE =
            new TicketNode(TestDatabase.create(), YEARS_LATER, List.of());

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void eachRowStandsInTheLedgerOnceAtItsOwnTime() {
        TenantId desk = new TenantId("rows");
        List<Row> rows = new RandomRows(new Random(7), "ivan", "olga").rows(40);

        List<CommandResult> first = imported(desk, rows);
        List<RecordedEvent> log = NODE.history(desk, Cast.TICKET);
        List<CommandResult> again = imported(desk, rows);

        assertThat(first).allMatch(Done.class::isInstance);
        assertThat(again).allMatch(Done.class::isInstance);
        assertThat(NODE.history(desk, Cast.TICKET)).isEqualTo(log);
        assertThat(log)
                .allSatisfy(event -> {
                    assertThat(event.header().historical()).isTrue();
                    assertThat(event.header().channel()).isEqualTo("IMPORT");
                    assertThat(event.header().actor().id()).isEqualTo(Cast.IVAN.id());
                });
        List<RecordedEvent> kept =
                log.stream().filter(event -> event.event() instanceof RowImported).toList();
        assertThat(kept).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            ImportRow row = rows.get(i).command();
            RowImported event = (RowImported) kept.get(i).event();
            assertThat(event.row()).isEqualTo(row.row());
            assertThat(event.facts() == null ? List.of() : event.facts().value())
                    .isEqualTo(row.facts());
            assertThat(kept.get(i).header().occurredAt()).isEqualTo(time(i));
        }
    }

    @Test
    void theCardShowsWhereItCameFrom() {
        TenantId desk = new TenantId("cards");
        List<Row> rows = new RandomRows(new Random(8), "ivan", "olga").rows(10);
        imported(desk, rows);
        try (CardNode cards = new CardNode(NODE.node)) {
            cards.catchUp(desk);
            TicketCard card =
                    requireNonNull(
                            CardNode.answer(
                                            cards.cards.byIds(
                                                    desk,
                                                    TicketScope.EVERYTHING,
                                                    List.of(Cast.TICKET)))
                                    .get(Cast.TICKET));

            assertThat(card)
                    .isEqualTo(TicketCardFold.fold(NODE.history(desk, Cast.TICKET)).orElseThrow());
            assertThat(requireNonNull(card.extras().importedFrom()).rows()).isEqualTo(rows.size());
        }
    }

    @Test
    void whatTheDeskDidIsNotWrittenOver() {
        TenantId desk = new TenantId("here");
        List<Row> rows = new RandomRows(new Random(9), "ivan", "olga").rows(2);
        imported(desk, rows.subList(0, 1));
        done(NODE.send(desk, Cast.OLGA, Cast.note("We have it now")));

        List<CommandResult> results = imported(desk, rows);

        assertThat(results.getFirst()).isInstanceOf(Done.class);
        assertThat(results.getLast())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.why().code()).isEqualTo("TICKET_CHANGED_HERE"));
        assertThat(NODE.history(desk, Cast.TICKET).getLast().header().historical()).isFalse();
    }

    private static List<CommandResult> imported(TenantId desk, List<Row> rows) {
        List<CommandResult> results = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            results.add(
                    done(
                            NODE.gateway()
                                    .send(
                                            new CommandRequest(
                                                            desk,
                                                            Cast.IVAN,
                                                            "IMPORT",
                                                            rows.get(i).command(),
                                                            null,
                                                            null,
                                                            time(i),
                                                            null,
                                                            UUID.randomUUID(),
                                                            null)
                                                    .asHistorical())));
        }
        return results;
    }

    private static Instant time(int row) {
        return Cast.NOW.plus(Duration.ofHours(5L * row));
    }
}
