package io.ledgerdesk.servicelevel.policy;

import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementRetired;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.AgreementExpiring;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.ClocksRecounted;
import io.ledgerdesk.servicelevel.word.MovedBecause;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Duration;
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
        // two of a page, two pages at once: those that are left set the timer again
        assertThat(events(ClocksRecounted.class).stream().map(one -> one.tickets().size()))
                .contains(2, 1)
                .allMatch(size -> size <= 2);
        asRebuilt();
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
