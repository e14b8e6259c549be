package io.ledgerdesk.servicelevel.view.clock;

import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static io.ledgerdesk.platform.axon.TicketNode.IVAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementDefined;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.servicelevel.lives.SettledPromises;
import io.ledgerdesk.servicelevel.policy.ServiceDesk;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.ClassificationCommand.ServiceChoice;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.workplace.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which rows there are of a ticket's clocks. */
class ClockRowsIT {
    private static final CatalogueId PRINTING = new CatalogueId("printing");

    @Test
    void whatTheRegistrationItselfTakesBackLeavesNoRow() {
        MovableClock clock = new MovableClock();
        try (ServiceDesk desk = new ServiceDesk(TestDatabase.create(), clock).project()) {
            SettledPromises.all(clock.instant().plus(Duration.ofDays(30)))
                    .forEach(promise -> desk.ask(ANNA, promise));
            desk.say(atAssignment());
            // by the time that it is said what it concerns, clocks for everybody have begun
            TicketId ticket = register(desk, clock.instant());
            desk.fireDue();
            assertThat(desk.number("SELECT count(*) FROM ticket_clock")).isZero();

            desk.ask(ANNA, new StartWork(ticket));
            desk.fireDue();
            assertThat(desk.number("SELECT count(*) FROM ticket_clock WHERE status = 'RUNNING'"))
                    .isEqualTo(2);
        }
    }

    private static AgreementDefined atAssignment() {
        return new AgreementDefined(
                PRINTING,
                1,
                new AgreementContent(
                        new EntryName("Printing"),
                        null,
                        List.of(PRINTING),
                        new CatalogueId("plan"),
                        new CatalogueId("hours"),
                        Instant.EPOCH,
                        null,
                        AgreementContent.DEFAULT_PAUSES,
                        List.of(),
                        false,
                        null,
                        AgreementContent.DEFAULT_WARNINGS,
                        ClockStart.ASSIGNMENT,
                        null));
    }

    private static TicketId register(ServiceDesk desk, Instant now) {
        TicketId ticket = new TicketId(UUID.randomUUID());
        desk.ask(
                ANNA,
                new RegisterTicket(
                        ticket,
                        TicketNumber.of("SD-", 6, 1),
                        new Requester(IVAN, "Ivan Orlov", null, null, null, false),
                        Channel.PHONE,
                        "Printer is on fire",
                        "Smoke everywhere",
                        now,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new ServiceChoice(PRINTING, 1, ServiceProcess.NONE),
                        null,
                        null));
        return ticket;
    }
}
