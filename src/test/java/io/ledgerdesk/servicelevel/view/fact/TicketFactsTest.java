package io.ledgerdesk.servicelevel.view.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Classified;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Moved;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Registered;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.StaffSpoke;
import io.ledgerdesk.testing.ToldEvents;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.id.NoteId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What events of tickets mean for their clocks. */
class TicketFactsTest extends ToldTicket {

    @Test
    void aRegistrationIsOfTheCompanyAndThoseAboveIt() {
        Registered fact = (Registered) register().getFirst();
        assertThat(fact.companies()).containsExactly(new CompanyId("acme"));
        assertThat(fact.state()).isEqualTo(TicketState.NEW);
        assertThat(fact.receivedAt()).isEqualTo(ToldEvents.BEGIN);
        assertThat(fact.historical()).isFalse();
    }

    @Test
    void whatIsSaidOfATicketThatIsNotCountedMeansNothing() {
        assertThat(after(ANNA, new TicketPutOnHold(TICKET, hold(HoldReason.PROBLEM)))).isEmpty();
    }

    @Test
    void aTopicNamesTheServiceOrTheWiderOneDoes() {
        register();
        assertThat(classified("spam").service()).isEqualTo(new CatalogueId("post"));
        assertThat(classified("other").service()).isNull();
        assertThat(classified("two words").service()).isNull();
        Classified raised =
                (Classified)
                        after(ANNA, new PriorityOverridden(TICKET, Priority.P3, Priority.P1, TEXT))
                                .getFirst();
        assertThat(raised.priority()).isEqualTo(Priority.P1);
    }

    @Test
    void onlyPersonsOfStaffSpeakForTheDesk() {
        register();
        assertThat(types(ANNA, new RequesterAnswered(TICKET, MESSAGE, TEXT, true)))
                .containsExactly(StaffSpoke.class);
        assertThat(types(ANNA, new RequesterAnswered(TICKET, MESSAGE, TEXT, false)))
                .containsExactly(StaffSpoke.class);
        assertThat(types(CRM, new RequesterAnswered(TICKET, MESSAGE, TEXT, false))).isEmpty();
        assertThat(types(ANNA, new QuestionAsked(TICKET, MESSAGE, TEXT, false)))
                .containsExactly(StaffSpoke.class, Moved.class);
        assertThat(types(BOT, new QuestionAsked(TICKET, MESSAGE, TEXT, false)))
                .containsExactly(Moved.class);
        assertThat(types(ANNA, resolved(TEXT))).containsExactly(StaffSpoke.class, Moved.class);
        assertThat(types(ANNA, resolved(null))).containsExactly(Moved.class);
        assertThat(types(BOT, resolved(TEXT))).containsExactly(Moved.class);
        assertThat(types(ANNA, new NoteAdded(TICKET, new NoteId(new UUID(3, 3)), TEXT))).isEmpty();
    }
}
