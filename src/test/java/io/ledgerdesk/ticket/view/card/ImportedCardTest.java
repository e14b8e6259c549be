package io.ledgerdesk.ticket.view.card;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.domain.importing.RandomRows;
import io.ledgerdesk.ticket.domain.importing.Row;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.view.card.extras.CardExtras;
import io.ledgerdesk.ticket.view.card.extras.CardExtrasText;
import io.ledgerdesk.ticket.view.queue.place.QueueFacts;
import io.ledgerdesk.ticket.view.queue.place.QueueFold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What screens show of imported tickets is what decisions go by, at the times of the source. */
class ImportedCardTest {
    private static final int LOGS = 300;
    private static final Instant RECORDED = Cast.NOW.plus(Duration.ofDays(3_000));

    @Test
    void theCardAndTheQueueShowTheTicketAsItIsDecidedOn() {
        for (long seed = 0; seed < LOGS; seed++) {
            Random random = new Random(seed);
            List<Row> rows = new RandomRows(random, "ivan", "olga").rows(1 + random.nextInt(12));
            List<RecordedEvent> events = new ArrayList<>();
            Registered ticket = imported(rows, random, events);
            try {
                TicketCard card = TicketCardFold.fold(events).orElseThrow();
                shows(card, ticket, events);
                stands(facts(events), ticket, events);
                assertThat(card.extras().importedFrom())
                        .isEqualTo(
                                new CardExtras.ImportedFrom(
                                        rows.getLast().command().row().source(),
                                        rows.getLast().command().row().incident(),
                                        rows.getLast().revision(),
                                        rows.size()));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static Registered imported(List<Row> rows, Random random, List<RecordedEvent> events) {
        Desk desk = new Desk();
        for (Row row : rows) {
            desk.later(Duration.ofHours(random.nextInt(24 * 20))).given(Cast.IVAN, row.command());
            desk.events().forEach(event -> events.add(recorded(event, events.size(), desk.now())));
        }
        return desk.known(Cast.TICKET);
    }

    private static void shows(TicketCard card, Registered ticket, List<RecordedEvent> events) {
        assertThat(card.state()).isEqualTo(ticket.state());
        assertThat(card.cancelled()).isNull();
        assertThat(card.round()).isEqualTo(ticket.round().number());
        assertThat(card.classification()).isEqualTo(ticket.marks().classified());
        assertThat(card.progress().handOvers()).isEqualTo(handOvers(events));
        assertThat(card.progress().firstResponseAt()).isNull();
        if (ticket.state() != TicketState.CANCELLED) {
            assertThat(card.progress().closedAt()).isEqualTo(ticket.round().closedAt());
        }
        if (ticket.state() == TicketState.RESOLVED) {
            assertThat(card.progress().resolvedAt()).isNotNull();
        }
        if (ticket.state().isOpen()) {
            assertThat(card.progress().resolvedAt()).isNull();
        }
        CardExtras extras = card.extras();
        assertThat(extras.before()).isEqualTo(ticket.standing().before());
        if (ticket.state() == TicketState.ON_HOLD) {
            assertThat(requireNonNull(extras.hold()).reason())
                    .isEqualTo(requireNonNull(ticket.standing().hold()).reason());
        }
        assertThat(CardExtrasText.read(CardExtrasText.write(extras))).isEqualTo(extras);
        assertThat(card.forRequester().extras().importedFrom()).isNull();
        assertThat(card.registration().externalId()).isNotNull();
        assertThat(card.registration().receivedAt()).isEqualTo(Cast.NOW.minusSeconds(600));
        assertThat(card.registration().registeredAt())
                .isEqualTo(events.getFirst().header().occurredAt());
    }

    private static void stands(QueueFacts facts, Registered ticket, List<RecordedEvent> events) {
        Responsible who = ticket.work().responsible();
        assertThat(facts.state()).isEqualTo(ticket.state());
        assertThat(facts.group()).isEqualTo(who.group() == null ? null : who.group().id());
        assertThat(facts.agent()).isEqualTo(who.agent() == null ? null : who.agent().id());
        assertThat(facts.priority()).isEqualTo(ticket.marks().classified().priority());
        assertThat(facts.since())
                .isBetween(
                        events.getFirst().header().occurredAt(),
                        events.getLast().header().occurredAt());
    }

    private static QueueFacts facts(List<RecordedEvent> events) {
        @Nullable QueueFacts facts = null;
        for (RecordedEvent event : events) {
            facts = QueueFold.after(facts, event);
        }
        return requireNonNull(facts);
    }

    private static int handOvers(List<RecordedEvent> events) {
        return (int)
                events.stream()
                        .map(RecordedEvent::event)
                        .filter(TicketAssigned.class::isInstance)
                        .map(TicketAssigned.class::cast)
                        .filter(e -> !e.from().isNobody() && !e.from().isSameAs(e.to()))
                        .count();
    }

    private static RecordedEvent recorded(TicketEvent event, int before, Instant at) {
        UUID id = new UUID(7, before);
        Tag tag = event.ticket().tag();
        WireName name = event.getClass().getAnnotation(WireName.class);
        EventHeader header =
                new EventHeader(
                        id,
                        tag.toString(),
                        before + 1L,
                        name.value(),
                        name.revision(),
                        at,
                        EventHeader.Party.of(Cast.IVAN),
                        null,
                        "IMPORT",
                        null,
                        null,
                        id,
                        null,
                        true,
                        List.of(tag));
        return new RecordedEvent(TenantId.MAIN, before + 1L, RECORDED, header, Cast.IVAN, event);
    }
}
