package io.ledgerdesk.ticket.domain;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.NOW;
import static io.ledgerdesk.ticket.domain.Cast.STRANGER;
import static io.ledgerdesk.ticket.domain.Scenario.aNewTicket;
import static io.ledgerdesk.ticket.domain.Scenario.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Company;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void aContactBecomesANewTicketAndItsTextsAreTheRequesters() {
        TicketRegistered event =
                aNewTicket()
                        .thenHappened(TicketRegistered.class)
                        .thenState(TicketState.NEW)
                        .event(TicketRegistered.class);
        assertThat(event.subject().owner()).isEqualTo(ANNA.id());
        assertThat(event.description().value()).isEqualTo("Smoke everywhere");
        assertThat(event.requesterName()).isNotNull();
        assertThat(event.requesterPhone()).isNull();
    }

    @Test
    void aClassificationGivenAtRegistrationIsAFactOfItsOwn() {
        TicketClassified classified =
                nothing()
                        .when(IVAN, detailed("Mail", "crm/17", "Horns and Hooves"))
                        .thenHappened(TicketRegistered.class, TicketClassified.class)
                        .event(TicketClassified.class);
        assertThat(classified.to().priority()).isEqualTo(Priority.P3);
        assertThat(classified.to().kind()).isEqualTo(TicketKind.INCIDENT);
        assertThat(classified.from().kind()).isNull();
    }

    @Test
    void aTicketIsRegisteredOnce() {
        aNewTicket().when(IVAN, Cast.register()).thenRefused("TICKET_EXISTS");
    }

    @Test
    void aRequesterRegistersOnlyInTheOwnName() {
        nothing().when(STRANGER, Cast.register()).thenRefused("FORBIDDEN");
    }

    @Test
    void receivedAtMayLieInThePastButNotInTheFuture() {
        nothing().given(IVAN, Cast.register("a", "b", NOW.minus(Duration.ofDays(4000))));
        nothing()
                .when(IVAN, Cast.register("a", "b", NOW.plus(1, ChronoUnit.MICROS)))
                .thenRefused("RECEIVED_IN_FUTURE");
    }

    @Test
    void aTopicIsChosenByStaffSinceItIsStoredInTheClear() {
        nothing()
                .when(ANNA, detailed("Anna, +7 495 000-00-00", null, "HH"))
                .thenRefused("VALIDATION_FAILED");
        nothing().given(IVAN, detailed("Printing", null, "HH"));
    }

    @Test
    void aBadTextIsRefusedWithTheFieldsPath() {
        assertThat(path(Cast.register("two\nlines", "b", NOW))).isEqualTo("subject");
        assertThat(path(Cast.register("a", "bell \u0007", NOW))).isEqualTo("description");
        assertThat(path(detailed("two\nlines", null, null))).isEqualTo("topic");
        assertThat(path(detailed(null, "with blank", null))).isEqualTo("externalId");
        assertThat(path(detailed(null, null, ""))).isEqualTo("requester.company.name");
    }

    @Test
    void aRequesterMayWithdrawButNotCallItSpam() {
        aNewTicket()
                .when(ANNA, Cast.cancel(CancelReason.WITHDRAWN))
                .thenHappened(TicketCancelled.class)
                .thenState(TicketState.CANCELLED);
        aNewTicket().when(ANNA, Cast.cancel(CancelReason.SPAM)).thenRefused("FORBIDDEN");
    }

    @Test
    void whyATicketIsCancelledIsTheRequestersText() {
        TicketCancelled event =
                aNewTicket()
                        .when(
                                IVAN,
                                new CancelTicket(
                                        Cast.TICKET, CancelReason.REFUSED, "Not our printer"))
                        .event(TicketCancelled.class);
        assertThat(event.text()).isNotNull();
        assertThat(Objects.requireNonNull(event.text()).owner()).isEqualTo(ANNA.id());
        aNewTicket()
                .when(IVAN, new CancelTicket(Cast.TICKET, CancelReason.REFUSED, " "))
                .thenRefused("VALIDATION_FAILED");
    }

    @Test
    void aForeignTicketDoesNotExistForARequester() {
        aNewTicket()
                .when(STRANGER, Cast.cancel(CancelReason.WITHDRAWN))
                .thenRefused("TICKET_NOT_FOUND");
        aNewTicket().when(STRANGER, Cast.close()).thenRefused("TICKET_NOT_FOUND");
    }

    @Test
    void anUnknownTicketIsNotFound() {
        nothing().when(IVAN, Cast.start()).thenRefused("TICKET_NOT_FOUND");
    }

    private static String path(RegisterTicket command) {
        return ((ValidationFailed) nothing().when(IVAN, command).refusal()).path();
    }

    private static RegisterTicket detailed(
            @Nullable String topic, @Nullable String externalId, @Nullable String companyName) {
        return new RegisterTicket(
                Cast.TICKET,
                new TicketNumber("SD-000001"),
                new Requester(
                        ANNA.id(),
                        ANNA.name(),
                        null,
                        "+7 495 000-00-00",
                        new Company(new CompanyId("hh"), companyName),
                        false),
                Channel.PHONE,
                "Printer",
                "Smoke\n\tand fire",
                NOW,
                TicketKind.INCIDENT,
                topic,
                Impact.DEPARTMENT,
                null,
                externalId);
    }
}
