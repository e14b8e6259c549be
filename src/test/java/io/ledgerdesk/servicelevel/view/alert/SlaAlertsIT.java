package io.ledgerdesk.servicelevel.view.alert;

import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static io.ledgerdesk.platform.axon.TicketNode.IVAN;
import static io.ledgerdesk.servicelevel.policy.ServiceDesk.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.live.LiveSettings;
import io.ledgerdesk.platform.live.LogTail;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.lives.SettledPromises;
import io.ledgerdesk.servicelevel.policy.ServiceDesk;
import io.ledgerdesk.testing.CardNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.workplace.MovableClock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who hears what is noticed of clocks. */
class SlaAlertsIT {
    private static final PersonId OLEG = new PersonId("oleg");
    private final MovableClock clock = new MovableClock();
    private final ServiceDesk desk = new ServiceDesk(TestDatabase.create(), clock).project();
    private final TestNode node = desk.commands.node;
    private final CardNode cards = new CardNode(node);
    private final SlaAlerts alerts =
            new SlaAlerts(
                    node.log,
                    new LogTail(node.log, node.codec, node.vertx, LiveSettings.defaults()),
                    cards.cards);
    private final List<Cancellable> following = new ArrayList<>();

    @AfterEach
    void close() {
        following.forEach(Cancellable::cancel);
        cards.close();
        desk.close();
    }

    @Test
    void whatOneMayNotSeeDoesNotArrive() {
        SettledPromises.all(clock.instant().plus(Duration.ofDays(3_000)))
                .forEach(promise -> desk.ask(ANNA, promise));
        TicketId ivans = register(IVAN, 1);
        TicketId olegs = register(OLEG, 2);
        cards.catchUp(TENANT);
        AtomicReference<Uni<TicketScope>> scope =
                new AtomicReference<>(Uni.createFrom().item(TicketScope.ownedBy(IVAN)));
        AtomicReference<Throwable> end = new AtomicReference<>();
        List<ClockEvent> all = follow(() -> Uni.createFrom().item(TicketScope.EVERYTHING), end);
        List<ClockEvent> his = follow(scope::get, end);

        pass(Duration.ofHours(5));
        // warned of three times, breached and escalated, of each ticket
        await().until(() -> all.size() == 10 && his.size() == 5);
        assertThat(his).containsExactlyElementsOf(of(ivans, all));

        scope.set(Uni.createFrom().item(TicketScope.ownedBy(OLEG)));
        pass(Duration.ofDays(60));
        await().until(() -> all.size() == 12 && his.size() == 6);
        assertThat(his.getLast()).as("asked for anew").isEqualTo(of(olegs, all).getLast());

        scope.set(Uni.createFrom().failure(new IllegalStateException("the right is gone")));
        pass(Duration.ofDays(30));
        await().until(() -> end.get() != null);
        assertThat(end.get()).hasMessage("the right is gone");
        assertThat(his).hasSize(6);
    }

    private List<ClockEvent> follow(
            Supplier<Uni<TicketScope>> scope, AtomicReference<Throwable> end) {
        List<ClockEvent> heard = new CopyOnWriteArrayList<>();
        following.add(
                alerts.follow(TENANT, scope, 0L, any -> true)
                        .map(RecordedEvent::event)
                        .subscribe()
                        .with(event -> heard.add((ClockEvent) event), end::set));
        return heard;
    }

    private static List<ClockEvent> of(TicketId ticket, List<ClockEvent> all) {
        return all.stream().filter(event -> event.ticket().equals(ticket)).toList();
    }

    private void pass(Duration time) {
        desk.catchUp();
        clock.advance(time);
        desk.fireDue();
    }

    private TicketId register(PersonId requester, int number) {
        TicketId ticket = new TicketId(UUID.randomUUID());
        desk.ask(
                ANNA,
                new RegisterTicket(
                        ticket,
                        TicketNumber.of("SD-", 6, number),
                        new Requester(requester, "Somebody", null, null, null, false),
                        Channel.PHONE,
                        "Printer is on fire",
                        "Smoke everywhere",
                        clock.instant(),
                        null,
                        null,
                        null,
                        null,
                        null));
        return ticket;
    }
}
