package io.ledgerdesk.bench.generate.life;

import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementDefined;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarDefined;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.event.PlanEvent.PlanDefined;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueStream;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Open tickets under an agreement, all of the last day, and a quarter as many that came to their
 * end within the half year before.
 */
public final class Backlog {
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);
    private static final CatalogueId ALWAYS = new CatalogueId("always");
    private static final CatalogueId PLAN = new CatalogueId("plan");
    private static final CatalogueId STRICTER = new CatalogueId("stricter");

    private final CommandModule<TicketCommand, Ticket, TicketEvent> module;
    private final Order order;
    private final People people;
    private final Course course;
    private int number;

    public Backlog(CommandModule<TicketCommand, Ticket, TicketEvent> module, Order order) {
        this.module = module;
        this.order = order;
        this.people = new People(order);
        this.course = new Course(people);
    }

    /** All that happened; answers how many tickets there are. */
    public int pass(Consumer<List<DecidedEvent>> events) {
        Instant begin = order.until().minus(Order.DAYS, ChronoUnit.DAYS);
        events.accept(promised(begin));
        for (int done = 0; done < order.tickets() / 4; ) {
            List<DecidedEvent> whole = ended(order.until().minus(HALF_A_YEAR));
            if (!whole.isEmpty()) {
                events.accept(whole);
                done++;
            }
        }
        for (int i = 0; i < order.tickets(); i++) {
            long millis = Duration.ofDays(1).toMillis() * i / order.tickets();
            Life life = life(order.until().minus(Duration.ofDays(1)).plusMillis(millis));
            events.accept(life.take(registration(life)));
        }
        return number;
    }

    private Life life(Instant birth) {
        return new Life(module, new Chance(order.seed(), number++), birth, people);
    }

    private Step registration(Life life) {
        return course.registration(life, TicketNumber.of("SD-", 6, number));
    }

    /** A whole life; nothing if it did not end in time. */
    private List<DecidedEvent> ended(Instant birth) {
        Life life = life(birth);
        List<DecidedEvent> events = new ArrayList<>(life.take(registration(life)));
        for (@Nullable Step next = course.next(life);
                next != null && next.at().isBefore(order.until());
                next = course.next(life)) {
            if (life.ticket().state() == TicketState.CLOSED) {
                return events;
            }
            events.addAll(life.take(next));
        }
        return switch (life.ticket().state()) {
            case CLOSED, CANCELLED -> events;
            case NEW, ASSIGNED, IN_PROGRESS, IN_REVIEW, WAITING_FOR_REQUESTER, ON_HOLD, RESOLVED ->
                    List.of();
        };
    }

    private List<DecidedEvent> promised(Instant at) {
        List<CatalogueEvent> said =
                List.of(
                        new CalendarDefined(
                                ALWAYS,
                                1,
                                new CalendarContent(
                                        new EntryName("Always"),
                                        CalendarRules.continuous(ZoneOffset.UTC))),
                        new PlanDefined(PLAN, 1, plan("Plan", 30)),
                        new PlanDefined(STRICTER, 1, plan("Stricter", 5)),
                        new AgreementDefined(new CatalogueId("all"), 1, agreement()));
        Chance chance = new Chance(order.seed(), -1);
        List<DecidedEvent> events = new ArrayList<>();
        for (CatalogueEvent event : said) {
            events.add(
                    new DecidedEvent(
                            chance.id(at),
                            CatalogueStream.ALL.toString(),
                            events.size() + 1L,
                            event,
                            at,
                            Actor.system("bench"),
                            null,
                            "API",
                            null,
                            null,
                            chance.id(at),
                            null,
                            false,
                            List.of(
                                    CatalogueStream.ALL,
                                    CatalogueStream.of(event.kind(), event.id()))));
        }
        return events;
    }

    private static PlanContent plan(String name, int days) {
        return new PlanContent(
                new EntryName(name),
                null,
                List.of(
                        new TargetTerm(
                                TargetKind.RESOLUTION,
                                null,
                                null,
                                null,
                                Duration.ofDays(days).toSeconds(),
                                null)));
    }

    private static AgreementContent agreement() {
        return new AgreementContent(
                new EntryName("All"),
                null,
                List.of(),
                PLAN,
                ALWAYS,
                Instant.EPOCH,
                null,
                AgreementContent.DEFAULT_PAUSES,
                List.of(),
                false,
                null,
                AgreementContent.DEFAULT_WARNINGS,
                ClockStart.RECEIVED,
                null);
    }
}
