package io.ledgerdesk.ticket.domain;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Scenario.aNewTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.id.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassificationTest {

    @Test
    void thePriorityFollowsAndOldAndNewAreRecorded() {
        TicketClassified event =
                aNewTicket()
                        .given(IVAN, classify(TicketKind.INCIDENT, "Mail", null, Urgency.LOW))
                        .when(IVAN, classify(null, null, Impact.ORGANISATION, Urgency.HIGH))
                        .event(TicketClassified.class);
        assertThat(event.from().priority()).isEqualTo(Priority.P5);
        assertThat(event.to().priority()).isEqualTo(Priority.P1);
        assertThat(event.from().impact()).isNull();
        assertThat(event.to().topic()).isEqualTo(new Topic("Mail"));
    }

    @Test
    void withoutImpactAndUrgencyThereIsNoPriority() {
        TicketClassified event =
                aNewTicket()
                        .when(IVAN, classify(TicketKind.SERVICE_REQUEST, null, null, null))
                        .event(TicketClassified.class);
        assertThat(event.to().priority()).isNull();
    }

    @Test
    void theSameClassificationAgainRecordsNothing() {
        ClassifyTicket same = classify(TicketKind.INCIDENT, "Mail", Impact.PERSON, Urgency.LOW);
        aNewTicket().given(IVAN, same).when(IVAN, same).thenNothing();
        aNewTicket().when(IVAN, classify(null, null, null, null)).thenNothing();
    }

    @Test
    void aTopicIsALine() {
        aNewTicket()
                .when(IVAN, classify(null, "a\nb", null, null))
                .thenRefused("VALIDATION_FAILED");
        aNewTicket()
                .when(IVAN, classify(null, "x".repeat(256), null, null))
                .thenRefused("VALIDATION_FAILED");
    }

    @Test
    void aRequesterDoesNotClassify() {
        aNewTicket()
                .when(ANNA, classify(TicketKind.INCIDENT, null, null, null))
                .thenRefused("FORBIDDEN");
    }

    private static ClassifyTicket classify(
            @Nullable TicketKind kind,
            @Nullable String topic,
            @Nullable Impact impact,
            @Nullable Urgency urgency) {
        return new ClassifyTicket(Cast.TICKET, kind, topic, impact, urgency);
    }
}
