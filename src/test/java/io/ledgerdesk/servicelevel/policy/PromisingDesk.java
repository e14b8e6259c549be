package io.ledgerdesk.servicelevel.policy;

import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static io.ledgerdesk.servicelevel.policy.ServiceDesk.TENANT;
import static io.ledgerdesk.servicelevel.policy.ServiceDesk.answer;
import static java.util.Objects.requireNonNull;

import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementChanged;
import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementDefined;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.CurrencyCode;
import io.ledgerdesk.catalogue.word.plan.Penalty;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.servicelevel.view.replay.Replay;
import io.ledgerdesk.servicelevel.view.replay.Replays;
import io.ledgerdesk.servicelevel.view.standing.ClockStanding;
import io.ledgerdesk.servicelevel.view.standing.ClockStandings;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.workplace.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A desk that promised something, and tickets on it. */
final class PromisingDesk implements AutoCloseable {
    static final Actor IVAN = new Actor(Actor.Kind.REQUESTER, TicketNode.IVAN, "Ivan Orlov");

    final MovableClock clock = new MovableClock();
    final Instant begin = clock.instant();
    final ServiceDesk desk = new ServiceDesk(TestDatabase.create(), clock).project();
    final ClockCatalogues catalogues = new ClockCatalogues();
    final ClockStandings standings = new ClockStandings(desk.pool, catalogues, clock);

    @Override
    public void close() {
        desk.close();
    }

    void promise() {
        for (CatalogueEvent said : Promises.all(null)) {
            desk.say(said);
            if (said instanceof AgreementDefined(CatalogueId id, int first, AgreementContent is)) {
                desk.say(new AgreementChanged(id, 2, withPenalty(is)));
            }
        }
        desk.fireDue();
    }

    private static AgreementContent withPenalty(AgreementContent is) {
        return new AgreementContent(
                is.name(),
                is.company(),
                is.services(),
                is.plan(),
                is.calendar(),
                is.validFrom(),
                is.validTo(),
                is.pauses(),
                List.of(new Penalty(TargetKind.RESOLUTION, 500_00, new CurrencyCode("RUB"))),
                is.vip(),
                is.matrix(),
                is.warnings(),
                is.start(),
                is.escalation());
    }

    TicketId register() {
        return register(clock.instant());
    }

    TicketId register(Instant receivedAt) {
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
                        receivedAt,
                        null,
                        null,
                        null,
                        null,
                        null));
        return ticket;
    }

    /** One that is registered now and resolved after so long. */
    void resolved(Duration after) {
        TicketId ticket = register();
        taken(ticket);
        desk.pass(after);
        desk.done(
                ANNA,
                new ResolveTicket(ticket, message(), ResolutionCode.SOLVED, "Put it out", null));
        desk.catchUp();
    }

    static MessageId message() {
        return new MessageId(UUID.randomUUID());
    }

    void taken(TicketId ticket) {
        desk.done(ANNA, new AssignTicket(ticket, new ToAgent(ANNA.id(), "Anna", null)));
        desk.done(ANNA, new StartWork(ticket));
    }

    ClockStanding standing(TicketId ticket, TargetKind target) {
        return requireNonNull(answer(standings.of(TENANT, List.of(ticket))).get(ticket)).stream()
                .filter(one -> one.key().target() == target)
                .findFirst()
                .orElseThrow();
    }

    Replay replay(TicketId ticket) {
        Replays replays =
                new Replays(
                        desk.pool,
                        desk.commands.node.log,
                        desk.commands.node.codec,
                        catalogues,
                        1_000);
        return requireNonNull(answer(replays.of(TENANT, List.of(ticket))).get(ticket));
    }

    long minutes(Instant at) {
        return Duration.between(begin, at).toMinutes();
    }
}
