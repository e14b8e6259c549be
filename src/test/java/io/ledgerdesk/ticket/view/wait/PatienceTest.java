package io.ledgerdesk.ticket.view.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lifecycle, "By themselves": what is due when. */
class PatienceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Patience PATIENCE =
            new Patience(List.of(2, 5), 10, 7, 1, BERLIN, OpeningHours.always());
    private static final TicketId TICKET = new TicketId(new UUID(7, 7));
    private static final Instant SINCE = Instant.parse("2026-03-27T09:30:00Z");

    private static TicketWait wait(TicketState state, int reminders, @Nullable Instant until) {
        return new TicketWait(
                state,
                false,
                new MessageId(new UUID(1, 1)),
                until,
                SINCE,
                new UUID(2, 2),
                reminders);
    }

    private static List<String> due(Patience patience, TicketWait wait) {
        return patience.timers(TICKET, wait).stream()
                .map(timer -> timer.kind() + " " + timer.step() + " " + timer.dueAt())
                .toList();
    }

    @Test
    void aQuestionIsRemindedOfAfterTwoAndFiveDaysAndGivenUpAfterTen() {
        // the clocks go forward on the 29th: calendar days, the same time of day
        assertThat(due(PATIENCE, wait(TicketState.WAITING_FOR_REQUESTER, 0, null)))
                .containsExactly(
                        "ticket.remind 1 2026-03-29T08:30:00Z",
                        "ticket.remind 2 2026-04-01T08:30:00Z",
                        "ticket.give-up 0 2026-04-06T08:30:00Z");
        assertThat(due(PATIENCE, wait(TicketState.WAITING_FOR_REQUESTER, 1, null)))
                .containsExactly(
                        "ticket.remind 2 2026-04-01T08:30:00Z",
                        "ticket.give-up 0 2026-04-06T08:30:00Z");
    }

    @Test
    void anAnswerIsRemindedOfADayBeforeTheTicketIsClosed() {
        assertThat(due(PATIENCE, wait(TicketState.RESOLVED, 0, null)))
                .containsExactly(
                        "ticket.remind 1 2026-04-02T08:30:00Z",
                        "ticket.close 0 2026-04-03T08:30:00Z");
        assertThat(due(PATIENCE, wait(TicketState.RESOLVED, 1, null)))
                .containsExactly("ticket.close 0 2026-04-03T08:30:00Z");
    }

    @Test
    void aHoldEndsAtItsEndIfItHasOne() {
        Instant until = Instant.parse("2026-04-05T12:00:00Z");
        assertThat(due(PATIENCE, wait(TicketState.ON_HOLD, 0, until)))
                .containsExactly("ticket.end-hold 0 2026-04-05T12:00:00Z");
        assertThat(due(PATIENCE, wait(TicketState.ON_HOLD, 0, null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // asked on a Friday morning; the reminders of the 29th and of the 1st came later than that
        "REMIND, 2, 0, , 2026-04-01T08:30:00Z",
        "REMIND, 2, 1, 2026-03-29T08:30:00Z, 2026-04-01T08:30:00Z",
        "REMIND, 2, 1, 2026-03-30T07:00:00Z, 2026-04-02T07:00:00Z",
        "GIVE_UP, 0, 2, 2026-04-01T08:30:00Z, 2026-04-06T08:30:00Z",
        "GIVE_UP, 0, 2, 2026-04-03T07:00:00Z, 2026-04-08T07:00:00Z",
        // the second was left out by whoever changed the settings meanwhile
        "GIVE_UP, 0, 1, 2026-03-30T07:00:00Z, 2026-04-07T07:00:00Z",
    })
    void theRequesterHasAsManyDaysAfterAReminderAsWereMeant(
            WaitStep step,
            int number,
            int reminders,
            @Nullable Instant reminded,
            Instant earliest) {
        TicketWait wait = wait(TicketState.WAITING_FOR_REQUESTER, reminders, null);
        Timer due =
                PATIENCE.timers(TICKET, wait(TicketState.WAITING_FOR_REQUESTER, 0, null)).stream()
                        .filter(one -> one.kind().equals(step.kind()) && one.step() == number)
                        .findFirst()
                        .orElseThrow();
        assertThat(PATIENCE.earliest(known(wait, reminded), due)).isEqualTo(earliest);
    }

    @Test
    void theRequesterIsRemindedADayBeforeTheClosingHoweverLateThatIs() {
        TicketWait wait = wait(TicketState.RESOLVED, 1, null);
        Timer closing = PATIENCE.timers(TICKET, wait).getFirst();
        assertThat(PATIENCE.earliest(known(wait, Instant.parse("2026-04-02T08:30:00Z")), closing))
                .isEqualTo("2026-04-03T08:30:00Z");
        assertThat(PATIENCE.earliest(known(wait, Instant.parse("2026-04-06T07:00:00Z")), closing))
                .isEqualTo("2026-04-07T07:00:00Z");
    }

    private static KnownWait known(TicketWait wait, @Nullable Instant reminded) {
        return new KnownWait(wait, reminded, new AgreedAs(SINCE, null, ClassifiedAs.NONE));
    }

    @Test
    void aHoldThatEndedWhileItsTicketWasCancelledEndsWhenThatComesBack() {
        Instant before = SINCE.minusSeconds(3_600);
        assertThat(due(PATIENCE, wait(TicketState.ON_HOLD, 0, before)))
                .containsExactly("ticket.end-hold 0 " + SINCE);
    }

    @Test
    void aWaitThatIsSuspendedHasNothingDue() {
        TicketWait wait = wait(TicketState.RESOLVED, 0, null);
        TicketWait suspended =
                new TicketWait(
                        wait.state(),
                        true,
                        wait.about(),
                        null,
                        wait.since(),
                        wait.cause(),
                        wait.reminders());
        assertThat(PATIENCE.timers(TICKET, suspended)).isEmpty();
    }

    @Test
    void timersNameTheirRuleAndTheEventThatSetThem() {
        assertThat(PATIENCE.timers(TICKET, wait(TicketState.RESOLVED, 0, null)))
                .extracting(Timer::rule)
                .containsExactly("reminder/1", "closing-by-silence/1");
        assertThat(PATIENCE.timers(TICKET, wait(TicketState.RESOLVED, 0, null)))
                .extracting(Timer::cause)
                .containsOnly(new UUID(2, 2));
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        BusinessTime always = OpeningHours.always();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Patience(List.of(5, 2), 10, 7, 1, BERLIN, always));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Patience(List.of(2, 10), 10, 7, 1, BERLIN, always));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Patience(List.of(2), 10, 0, 1, BERLIN, always));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Patience(List.of(2), 10, 7, 7, BERLIN, always));
    }

    @Test
    void aServiceMayHaveAPatienceOfItsOwn() {
        WaitTerms terms = new WaitTerms(List.of(1), 3, null, null);
        assertThat(due(PATIENCE, with(terms, TicketState.WAITING_FOR_REQUESTER)))
                .containsExactly(
                        "ticket.remind 1 2026-03-28T09:30:00Z",
                        "ticket.give-up 0 2026-03-30T08:30:00Z");
        // the desk's reminder before the closing does not fit into a single day
        assertThat(due(PATIENCE, with(new WaitTerms(null, null, 1, null), TicketState.RESOLVED)))
                .containsExactly("ticket.close 0 2026-03-28T09:30:00Z");
        // nor do its reminders come at the end or later
        assertThat(
                        due(
                                PATIENCE,
                                with(
                                        new WaitTerms(null, 5, null, null),
                                        TicketState.WAITING_FOR_REQUESTER)))
                .containsExactly(
                        "ticket.remind 1 2026-03-29T08:30:00Z",
                        "ticket.give-up 0 2026-04-01T08:30:00Z");
        assertThat(due(PATIENCE, with(terms, TicketState.NEW))).isEmpty();
    }

    private static TicketWait with(WaitTerms terms, TicketState state) {
        return new TicketWait(
                state, false, new MessageId(new UUID(1, 1)), null, SINCE, new UUID(2, 2), 0, terms);
    }
}
