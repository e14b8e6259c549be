package io.ledgerdesk.ticket.domain.fields;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.TICKET;
import static io.ledgerdesk.ticket.domain.Scenario.aNewTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.word.plan.PriorityMatrix;
import io.ledgerdesk.catalogue.word.plan.PriorityRule;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.CorrectTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.OverridePriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.ResetPriority;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.domain.Scenario;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityReset;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much a ticket matters, and what is put right about it. */
class PriorityTest {
    private static final ResetPriority RESET = new ResetPriority(TICKET);

    @Test
    void anOverriddenPriorityHoldsUntilItIsReset() {
        Scenario overridden = classified().given(IVAN, override(Priority.P1));
        PriorityOverridden event = overridden.event(PriorityOverridden.class);
        assertThat(event.from()).isEqualTo(Priority.P4);
        assertThat(event.reason().value()).isEqualTo("The boss");
        Scenario later = overridden.given(IVAN, classify(Impact.DEPARTMENT));
        assertThat(priority(later)).isEqualTo(Priority.P1);
        Scenario reset = later.when(IVAN, RESET);
        assertThat(reset.event(PriorityReset.class).to()).isEqualTo(Priority.P3);
        reset.when(IVAN, RESET).thenNothing();
    }

    @Test
    void theSameOverrideAgainRecordsNothingButHoldingOnToTheDerivedOneDoes() {
        Scenario held = classified().given(IVAN, override(Priority.P4));
        held.when(IVAN, override(Priority.P4)).thenNothing();
        assertThat(priority(held.given(IVAN, classify(Impact.ORGANISATION))))
                .isEqualTo(Priority.P4);
        classified()
                .when(IVAN, new OverridePriority(TICKET, Priority.P1, " "))
                .thenRefused("VALIDATION_FAILED");
        classified().when(IVAN, RESET).thenNothing();
    }

    @Test
    void anOverrideOfNothingIsResetToNothing() {
        Scenario reset = aNewTicket().given(IVAN, override(Priority.P2)).given(IVAN, RESET);
        assertThat(reset.event(PriorityReset.class).to()).isNull();
        assertThat(reset.known().marks().classified().priority()).isNull();
    }

    @Test
    void whoIsServedFirstIsOneUpAtMostTheFirst() {
        assertThat(PriorityRule.DESK.priority(Impact.PERSON, Urgency.LOW, true))
                .isEqualTo(Priority.P4);
        assertThat(PriorityRule.DESK.priority(Impact.DEPARTMENT, Urgency.HIGH, true))
                .isEqualTo(Priority.P1);
        assertThat(PriorityRule.DESK.priority(Impact.ORGANISATION, Urgency.HIGH, true))
                .isEqualTo(Priority.P1);
        assertThat(PriorityRule.DESK.priority(null, null, true)).isNull();
    }

    @Test
    void whoIsServedFirstCountsOnceAndACriticalServiceOnceMore() {
        PriorityRule first = new PriorityRule(PriorityMatrix.DEFAULT, true, false);
        PriorityRule critical = new PriorityRule(PriorityMatrix.DEFAULT, false, true);
        PriorityRule both = new PriorityRule(PriorityMatrix.DEFAULT, true, true);
        assertThat(first.priority(Impact.PERSON, Urgency.LOW, false)).isEqualTo(Priority.P4);
        assertThat(first.priority(Impact.PERSON, Urgency.LOW, true)).isEqualTo(Priority.P4);
        assertThat(critical.priority(Impact.PERSON, Urgency.LOW, false)).isEqualTo(Priority.P4);
        assertThat(critical.priority(Impact.PERSON, Urgency.LOW, true)).isEqualTo(Priority.P3);
        assertThat(both.priority(Impact.PERSON, Urgency.LOW, true)).isEqualTo(Priority.P3);
        assertThat(both.priority(Impact.DEPARTMENT, Urgency.HIGH, true)).isEqualTo(Priority.P1);
    }

    @Test
    void whenTheRequesterTurnsOutToBeServedFirstThePriorityFollows() {
        Scenario corrected =
                classified()
                        .when(IVAN, correct(null, anna(true)))
                        .thenHappened(TicketCorrected.class, TicketClassified.class);
        assertThat(priority(corrected)).isEqualTo(Priority.P3);
        assertThat(priority(corrected.given(IVAN, correct(null, anna(false)))))
                .isEqualTo(Priority.P4);
        classified()
                .given(IVAN, override(Priority.P5))
                .when(IVAN, correct(null, anna(true)))
                .thenHappened(TicketCorrected.class);
    }

    @Test
    void aCorrectionNamesOldAndNewOfWhatChanged() {
        TicketCorrected event =
                aNewTicket()
                        .when(
                                IVAN,
                                new CorrectTicket(TICKET, "Only smoke", "Smoke everywhere", null))
                        .thenHappened(TicketCorrected.class)
                        .event(TicketCorrected.class);
        assertThat(Objects.requireNonNull(event.from().subject()).value())
                .isEqualTo("Printer is on fire");
        assertThat(Objects.requireNonNull(event.to().subject()).value()).isEqualTo("Only smoke");
        assertThat(event.to().description()).isNull();
        assertThat(event.to().requester()).isNull();
        aNewTicket().when(IVAN, correct("Printer is on fire", null)).thenNothing();
        aNewTicket().when(IVAN, new CorrectTicket(TICKET, null, null, null)).thenNothing();
        aNewTicket().when(IVAN, correct("two\nlines", null)).thenRefused("VALIDATION_FAILED");
        aNewTicket().when(ANNA, correct("Mine", null)).thenRefused("FORBIDDEN");
    }

    private static Scenario classified() {
        return aNewTicket()
                .given(IVAN, new ClassifyTicket(TICKET, null, null, Impact.PERSON, Urgency.MEDIUM));
    }

    private static ClassifyTicket classify(Impact impact) {
        return new ClassifyTicket(TICKET, null, null, impact, null);
    }

    private static OverridePriority override(Priority priority) {
        return new OverridePriority(TICKET, priority, "The boss");
    }

    private static CorrectTicket correct(@Nullable String subject, @Nullable Requester requester) {
        return new CorrectTicket(TICKET, subject, null, requester);
    }

    private static Requester anna(boolean vip) {
        return new Requester(ANNA.id(), ANNA.name(), "anna@example.org", null, null, vip);
    }

    private static @Nullable Priority priority(Scenario scenario) {
        return scenario.known().marks().classified().priority();
    }
}
