package io.ledgerdesk.ticket.view.history;

import static io.ledgerdesk.testing.CardNode.answer;
import static io.ledgerdesk.ticket.view.history.PastDesk.DESK;
import static io.ledgerdesk.ticket.view.history.PastDesk.IVAN;
import static io.ledgerdesk.ticket.view.history.PastDesk.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.history.PastDesk.Snapshot;
import io.ledgerdesk.ticket.view.history.TicketReplay.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The past is shown as it was shown then: compared with what the read model said at that time. */
class TicketPastIT {
    private static final PastDesk DAY = new PastDesk(20260302);

    @BeforeAll
    static void aDay() {
        DAY.live(120);
    }

    @AfterAll
    static void close() {
        DAY.close();
    }

    @Test
    void asOfAPositionIsWhatWasShownThen() {
        for (Snapshot snapshot : DAY.snapshots) {
            AsOf then = new AsOf.Position(snapshot.position());
            assertThat(all(STAFF, then)).isEqualTo(snapshot.staff());
            assertThat(all(IVAN, then)).isEqualTo(snapshot.requester());
        }
        assertThat(DAY.snapshots.getLast().staff()).hasSize(4);
        assertThat(DAY.snapshots.getLast().staff()).isNotEqualTo(DAY.snapshots.getFirst().staff());
    }

    @Test
    void asOfAnInstantHasAllThatWasRecordedByThen() {
        for (Snapshot snapshot : some()) {
            Instant then = snapshot.recordedAt();
            assertThat(all(STAFF, new AsOf.Recorded(then))).isEqualTo(snapshot.staff());
            assertThat(all(STAFF, new AsOf.Recorded(then.plusNanos(999))))
                    .isEqualTo(snapshot.staff());
        }
        for (int i = 1; i < DAY.snapshots.size(); i += 5) {
            Snapshot before = DAY.snapshots.get(i - 1);
            Snapshot now = DAY.snapshots.get(i);
            if (before.recordedAt().isBefore(now.recordedAt())) {
                assertThat(all(STAFF, new AsOf.Recorded(now.recordedAt().minusNanos(1))))
                        .isEqualTo(before.staff());
            }
        }
        assertThat(all(STAFF, new AsOf.Recorded(Instant.EPOCH))).isEmpty();
        assertThat(all(STAFF, new AsOf.Recorded(Instant.MIN))).isEmpty();
    }

    @Test
    void aFutureInstantIsNowAndAFuturePositionIsRefused() {
        Snapshot last = DAY.snapshots.getLast();

        assertThat(all(STAFF, new AsOf.Recorded(Instant.MAX))).isEqualTo(last.staff());
        assertThat(all(STAFF, new AsOf.Position(0))).isEmpty();
        assertThatThrownBy(() -> all(STAFF, new AsOf.Position(last.position() + 1_000_000)))
                .hasMessageContaining("BAD_AS_OF");
        assertThatThrownBy(() -> all(STAFF, new AsOf.Position(-1)))
                .hasMessageContaining("BAD_AS_OF");
    }

    @Test
    void aStrangersPastIsEmpty() {
        TicketScope stranger = TicketScope.ownedBy(new PersonId("stranger"));

        assertThat(all(stranger, new AsOf.Recorded(Instant.MAX))).isEmpty();
        assertThatThrownBy(() -> steps(stranger, DAY.tickets.getFirst(), 1, 1))
                .hasMessageContaining("TICKET_NOT_FOUND");
    }

    @Test
    void whatWasToldLateHadHappenedBefore() {
        try (PastDesk desk = new PastDesk(1)) {
            TicketId ticket = desk.aTicket();
            TicketCard registered = now(desk, ticket);
            Instant at = registered.registration().registeredAt();
            TicketNode.done(desk.node.send(DESK, TicketNode.ANNA, note(ticket)));
            TicketCard noted = now(desk, ticket);
            desk.tellLate(ticket, noted.version() + 1, at.plusNanos(1_000));

            assertThat(then(desk, ticket, new AsOf.Occurred(at))).contains(registered);
            TicketCard begun =
                    then(desk, ticket, new AsOf.Occurred(at.plusNanos(1_000))).orElseThrow();
            assertThat(begun.state()).isEqualTo(TicketState.IN_PROGRESS);
            assertThat(begun.version()).isEqualTo(registered.version() + 1);
            assertThat(then(desk, ticket, new AsOf.Position(noted.progress().staff().position())))
                    .contains(noted);
            assertThat(then(desk, ticket, new AsOf.Occurred(at.minusNanos(1)))).isEmpty();
        }
    }

    @Test
    void aReplayShowsEachStepAsItWasShownThen() {
        for (TicketId ticket : DAY.tickets) {
            Map<Long, TicketCard> shown = new HashMap<>();
            for (Snapshot snapshot : DAY.snapshots) {
                TicketCard card = snapshot.staff().get(ticket);
                if (card != null) {
                    shown.put(card.progress().staff().position(), card);
                }
            }
            List<Step> steps = steps(STAFF, ticket, 1, 1);
            int compared = 0;
            for (Step step : steps) {
                TicketCard expected = shown.get(step.event().position());
                if (expected != null) {
                    assertThat(step.ticket().then()).isEqualTo(expected);
                    compared++;
                }
            }
            assertThat(compared).isEqualTo(shown.size());
            assertThat(steps).extracting(Step::step).isEqualTo(upTo(steps.size()));
            assertThat(steps).extracting(Step::of).containsOnly(steps.size());
        }
    }

    @Test
    void aRequestersReplayKnowsOfNoNote() {
        for (TicketId ticket : DAY.tickets) {
            List<Step> steps = steps(IVAN, ticket, 1, 1);
            TicketCard last = answer(DAY.cards.cards.byId(DESK, IVAN, ticket)).orElseThrow();
            assertThat(steps)
                    .extracting(step -> step.event().header().type())
                    .doesNotContain("ticket.NoteAdded");
            assertThat(steps).extracting(Step::of).containsOnly((int) last.version());
            assertThat(steps)
                    .extracting(step -> step.ticket().then().version())
                    .isEqualTo(steps.stream().map(step -> (long) step.step()).toList());
            assertThat(steps.getLast().ticket().then()).isEqualTo(last);
        }
    }

    @Test
    void aReplayMaySkip() {
        TicketId ticket = DAY.tickets.getFirst();
        int of = steps(STAFF, ticket, 1, 1).size();

        List<Integer> expected = new ArrayList<>();
        for (int i = 3; i <= of; i += 4) {
            expected.add(i);
        }
        if (expected.getLast() != of) {
            expected.add(of);
        }
        assertThat(steps(STAFF, ticket, 3, 4)).extracting(Step::step).isEqualTo(expected);
        assertThat(steps(STAFF, ticket, of + 100, 1)).extracting(Step::step).containsExactly(of);
        assertThat(steps(STAFF, ticket, 1, Integer.MAX_VALUE))
                .extracting(Step::step)
                .containsExactly(1, of);
    }

    /** Finding a position by its instant is many small reads. */
    private static List<Snapshot> some() {
        return DAY.snapshots.stream()
                .filter(snapshot -> DAY.snapshots.indexOf(snapshot) % 5 == 0)
                .toList();
    }

    private static AddNote note(TicketId ticket) {
        return new AddNote(ticket, new NoteId(UUID.randomUUID()), "hm");
    }

    private static Optional<TicketCard> then(PastDesk desk, TicketId ticket, AsOf asOf) {
        return answer(desk.past.at(DESK, STAFF, ticket, asOf)).map(PastTicket::then);
    }

    private static TicketCard now(PastDesk desk, TicketId ticket) {
        return answer(desk.cards.cards.asDecided(DESK, STAFF, ticket, Long.MAX_VALUE))
                .orElseThrow();
    }

    private static Map<TicketId, TicketCard> all(TicketScope scope, AsOf asOf) {
        Map<TicketId, TicketCard> cards = new HashMap<>();
        for (TicketId ticket : DAY.tickets) {
            Optional<PastTicket> found = answer(DAY.past.at(DESK, scope, ticket, asOf));
            found.ifPresent(past -> cards.put(ticket, past.then()));
        }
        return cards;
    }

    private static List<Step> steps(TicketScope scope, TicketId ticket, int from, int every) {
        Actor.Kind reader = Objects.equals(scope, STAFF) ? Actor.Kind.AGENT : Actor.Kind.REQUESTER;
        return answer(
                DAY.replay.steps(DESK, scope, reader, ticket, from, every).collect().asList());
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
