package io.ledgerdesk.servicelevel.policy;

import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.rebuild.Rebuild;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.event.ClockEvent.WarningReached;
import io.ledgerdesk.servicelevel.view.clock.TicketClockProjection;
import io.ledgerdesk.testing.RebuildNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.workplace.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A desk of one node, or more, that promises something; and what it noticed. */
abstract class NoticeDesk {
    final MovableClock clock = new MovableClock();
    final TestDatabase database = TestDatabase.create();
    final List<ServiceDesk> nodes = new ArrayList<>();
    ServiceDesk desk = node();

    @AfterEach
    void close() {
        nodes.forEach(ServiceDesk::close);
    }

    ServiceDesk node() {
        ServiceDesk node = ServiceDesk.withDirectory(database, clock).project();
        nodes.add(node);
        return node;
    }

    void promise() {
        promise(null);
    }

    void promise(@Nullable Instant validTo) {
        List<CatalogueEvent> said = Promises.all(validTo);
        said.forEach(desk::say);
        desk.fireDue();
    }

    TicketId register() {
        return register(null, null);
    }

    TicketId register(@Nullable Impact impact, @Nullable Urgency urgency) {
        TicketId ticket = new TicketId(UUID.randomUUID());
        desk.done(
                ANNA,
                new RegisterTicket(
                        ticket,
                        TicketNumber.of("SD-", 6, 1),
                        new Requester(
                                TicketNode.IVAN,
                                "Ivan Orlov",
                                "ivan@example.org",
                                null,
                                null,
                                false),
                        Channel.PHONE,
                        "Printer is on fire",
                        "Smoke everywhere",
                        clock.instant(),
                        null,
                        null,
                        impact,
                        urgency,
                        null));
        return ticket;
    }

    <E> List<E> events(Class<E> type) {
        return desk.events().stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<String> noticed() {
        return desk.events().stream()
                .filter(one -> one.event() instanceof ClockEvent)
                .map(NoticeDesk::text)
                .toList();
    }

    List<String> noticed(TicketId ticket) {
        return desk.events().stream()
                .filter(one ->
                        one.event() instanceof ClockEvent event && event.ticket().equals(ticket))
                .map(NoticeDesk::text)
                .toList();
    }

    static String text(RecordedEvent recorded) {
        ClockEvent event = (ClockEvent) recorded.event();
        String what =
                switch (event) {
                    case WarningReached e -> String.valueOf(e.percent());
                    case TargetBreached e -> "breached";
                    case DueMoved e -> "moved";
                    case EscalationStepTaken e -> "step";
                };
        Instant begin = new MovableClock().instant();
        return "%s %s at %dm"
                .formatted(
                        event.clock().target(),
                        what,
                        Duration.between(begin, recorded.header().occurredAt()).toMinutes());
    }

    /** What is shown is what follows from the log. */
    void asRebuilt() {
        desk.catchUp();
        Rebuild check =
                RebuildNode.of(
                                desk.commands.node,
                                desk.commands.node.codec,
                                List.of(desk.projection))
                        .check(ServiceDesk.TENANT, TicketClockProjection.NAME);
        assertThat(check.differences())
                .allSatisfy(table ->
                        assertThat(table.missing() + table.surplus() + table.different())
                                .as("%s", table)
                                .isZero());
    }
}
