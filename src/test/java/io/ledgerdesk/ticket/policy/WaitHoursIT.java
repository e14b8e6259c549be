package io.ledgerdesk.ticket.policy;

import static io.ledgerdesk.ticket.view.wait.Agreed.agreement;
import static io.ledgerdesk.ticket.view.wait.Agreed.calendar;
import static io.ledgerdesk.ticket.view.wait.Agreed.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.CorrectTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.wait.Agreed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lifecycle, "By themselves", where an agreement's calendar is closed now and then. */
class WaitHoursIT {
    private static final CompanyId ACME = new CompanyId("acme");
    private static final CatalogueId MOSCOW = new CatalogueId("moscow");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    private final WaitingDesk desk = new WaitingDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aQuestionIsRemindedOfAndGivenUpInTheHoursOfTheAgreement() {
        desk.know(calendar(MOSCOW.value(), weekdays("Europe/Moscow")));
        desk.know(agreement("gold", ACME, MOSCOW.value()));
        TicketId ticket = desk.register("acme");
        desk.at("2026-03-05T14:00:00Z");
        desk.done(new AskRequester(ticket, new MessageId(UUID.randomUUID()), "Which printer?"));

        desk.at("2026-03-08T08:00:00Z");
        assertThat(desk.byItself(ticket)).as("due on Saturday").isEmpty();
        assertThat(desk.wrong()).as("rows that are put off").isZero();
        desk.know(
                new CalendarChanged(
                        MOSCOW,
                        2,
                        weekdays("Europe/Moscow", DayException.holiday(MONDAY, null)),
                        false));
        desk.at("2026-03-09T08:00:00Z");
        assertThat(desk.byItself(ticket)).as("a holiday since yesterday").isEmpty();
        desk.at("2026-03-10T05:59:59Z");
        assertThat(desk.byItself(ticket)).isEmpty();
        desk.at("2026-03-10T06:00:00Z");
        String first = "RequesterReminded 2026-03-10T06:00:00Z";
        assertThat(desk.byItself(ticket)).containsExactly(first);

        // three days after the first, five after the second, and each as late as the desk is
        desk.at("2026-03-12T12:00:00Z");
        assertThat(desk.byItself(ticket)).containsExactly(first);
        desk.at("2026-03-30T00:00:00Z");
        assertThat(desk.byItself(ticket))
                .containsExactly(
                        first,
                        "RequesterReminded 2026-03-13T06:00:00Z",
                        "TicketResolved 2026-03-18T06:00:00Z",
                        "RequesterReminded 2026-03-24T06:00:00Z",
                        "TicketClosed 2026-03-25T06:00:00Z");
        assertThat(desk.wrong()).isZero();
    }

    @Test
    void aHoldThatEndsOnASaturdayEndsWhenTheTicketsAgreementSays() {
        desk.know(calendar(MOSCOW.value(), weekdays("Europe/Moscow")));
        desk.know(agreement("gold", ACME, MOSCOW.value()));
        Instant past = Agreed.FROM.plusSeconds(1);
        desk.know(agreement("past", null, List.of(), MOSCOW.value(), past));
        TicketId nobodys = desk.register(null);
        TicketId theirs = desk.register("acme");
        TicketId corrected = desk.register(null);
        desk.done(new CorrectTicket(corrected, null, null, WaitingDesk.requester("acme"), null));
        TicketId chosen = desk.register(null);
        CatalogueId agreement = new CatalogueId("past");
        desk.done(new ClassifyTicket(chosen, null, null, null, null, null, agreement, null));

        Instant saturday = Instant.parse("2026-03-07T10:00:00Z");
        List.of(nobodys, theirs, corrected, chosen)
                .forEach(ticket ->
                        desk.done(new PutOnHold(ticket, HoldReason.OTHER, "Later", saturday)));
        desk.at("2026-03-07T10:00:00Z");
        assertThat(desk.byItself(nobodys)).containsExactly("WorkResumed 2026-03-07T10:00:00Z");
        for (TicketId ticket : List.of(theirs, corrected, chosen)) {
            assertThat(desk.byItself(ticket)).isEmpty();
        }
        desk.at("2026-03-09T06:00:00Z");
        for (TicketId ticket : List.of(theirs, corrected, chosen)) {
            assertThat(desk.byItself(ticket)).containsExactly("WorkResumed 2026-03-09T06:00:00Z");
        }
    }
}
