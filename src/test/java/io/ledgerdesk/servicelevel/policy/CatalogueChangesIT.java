package io.ledgerdesk.servicelevel.policy;

import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementRetired;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.AgreementExpiring;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.ClocksRecounted;
import io.ledgerdesk.servicelevel.word.MovedBecause;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What follows from a change of the catalogue. */
class CatalogueChangesIT extends NoticeDesk {

    @Test
    void aChangedCalendarMovesAllOpenTicketsAndSaysSo() {
        promise();
        for (int i = 0; i < 11; i++) {
            register();
        }
        desk.pass(Duration.ofMinutes(10));
        desk.say(Promises.shortHours());
        desk.fireDue();

        // ten minutes had passed, fifty and three hours and fifty more are to pass in mornings
        assertThat(
                        desk.texts(
                                "SELECT DISTINCT target || ' ' || to_char(due_at AT TIME ZONE 'UTC',"
                                        + " 'DD HH24:MI') FROM ticket_clock ORDER BY 1"))
                .containsExactly("FIRST_RESPONSE 02 09:50", "RESOLUTION 05 09:50");
        assertThat(events(DueMoved.class))
                .hasSize(22)
                .allSatisfy(move -> assertThat(move.because()).isEqualTo(MovedBecause.CALENDAR));
        // two of a page, two pages of a portion: those that are left set the timer again
        assertThat(events(ClocksRecounted.class).stream().map(ClocksRecounted::more))
                .containsExactly(true, true, true, false);
        assertThat(events(ClocksRecounted.class))
                .allSatisfy(one -> assertThat(one.tickets()).isEmpty());
        assertThat(desk.events().stream().filter(one -> one.event() instanceof DueMoved))
                .allSatisfy(one -> {
                    assertThat(one.header().occurredAt()).isEqualTo(clock.instant());
                    assertThat(one.header().causationId()).isEqualTo(changeOfTheCalendar());
                    assertThat(one.header().rule()).isEqualTo("service-level/1");
                });
        asRebuilt();
    }

    @Test
    void ticketsThatAChangeDoesNotMoveAreCountedToo() {
        promise();
        for (int i = 0; i < 5; i++) {
            register();
        }
        desk.say(Promises.escalation());
        desk.fireDue();
        assertThat(events(DueMoved.class)).isEmpty();
        assertThat(
                        events(ClocksRecounted.class).stream()
                                .flatMap(one -> one.tickets().stream())
                                .toList())
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(
                        desk.number(
                                "SELECT count(*) FROM ticket_service_level WHERE counted_until < "
                                        + desk.number("SELECT max(position) FROM clock_catalogue")))
                .isZero();
        asRebuilt();
    }

    @Test
    void whatHappensToTicketsMeanwhileLosesNoMoveAndDoublesNone() {
        promise();
        List<TicketId> tickets = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            tickets.add(register());
        }
        desk.pass(Duration.ofMinutes(10));
        desk.say(Promises.shortHours());
        desk.catchUp();
        ServiceDesk other = node();
        int answered = 0;
        while (events(DueMoved.class).size() < 22 || desk.due() > 0) {
            if (answered < tickets.size()) {
                TicketId ticket = tickets.get(answered++);
                desk.done(ANNA, new Reply(ticket, new MessageId(UUID.randomUUID()), "On it"));
            }
            desk.tick();
            other.tick();
        }
        desk.fireDue();
        assertThat(events(DueMoved.class)).hasSize(22).doesNotHaveDuplicates();
        asRebuilt();
    }

    @Test
    void aNodeThatStopsAmidARecountLeavesTheRestToTheNext() {
        promise();
        for (int i = 0; i < 11; i++) {
            register();
        }
        desk.pass(Duration.ofMinutes(10));
        desk.say(Promises.shortHours());
        desk.catchUp();
        desk.tick();
        await().pollInterval(Duration.ofMillis(2))
                .atMost(ServiceDesk.LONG)
                .until(() -> !events(DueMoved.class).isEmpty());
        nodes.remove(desk);
        desk.close();
        desk = node();
        desk.fireDue();
        assertThat(events(DueMoved.class)).hasSize(22).doesNotHaveDuplicates();
        asRebuilt();
    }

    private UUID changeOfTheCalendar() {
        return desk.events().stream()
                .filter(one -> one.event() instanceof CalendarChanged)
                .map(one -> one.header().id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAgreementThatIsWithdrawnTakesItsClocksAlong() {
        promise();
        register();
        desk.pass(Duration.ofMinutes(10));
        desk.say(new AgreementRetired(Promises.EVERYBODY, 2));
        desk.fireDue();

        assertThat(desk.texts("SELECT DISTINCT status FROM ticket_clock"))
                .containsExactly("DROPPED");
        assertThat(desk.number("SELECT count(*) FROM clock_timer")).isZero();
        desk.pass(Duration.ofHours(9));
        assertThat(events(TargetBreached.class)).isEmpty();
        asRebuilt();
    }

    @Test
    void staffIsRemindedOfAnAgreementThatEnds() {
        promise(clock.instant().plus(Duration.ofDays(40)));
        desk.pass(Duration.ofDays(9));
        assertThat(events(AgreementExpiring.class)).isEmpty();
        desk.pass(Duration.ofDays(2));
        desk.pass(Duration.ofDays(23));
        assertThat(events(AgreementExpiring.class).stream().map(AgreementExpiring::days))
                .containsExactly(30, 7);
        asRebuilt();
    }

    @Test
    void aDeskWithoutAnAgreementKeepsNothingOfItsTickets() {
        TicketId early = register();
        desk.catchUp();
        assertThat(desk.number("SELECT count(*) FROM ticket_service_level")).isZero();
        promise();
        desk.done(ANNA, new Reply(early, new MessageId(UUID.randomUUID()), "On it"));
        register();
        desk.fireDue();
        assertThat(desk.number("SELECT count(*) FROM ticket_service_level")).isOne();
        asRebuilt();
    }
}
