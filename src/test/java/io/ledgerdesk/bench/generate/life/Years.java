package io.ledgerdesk.bench.generate.life;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two years on a desk, event by event in the order of time. Only what is still going on is kept in
 * memory.
 */
public final class Years {
    /** Whose desk it is. */
    public static final TenantId DESK = TenantId.MAIN;

    private static final double GROWTH = 0.8;
    private static final double DAY = Duration.ofDays(1).toMillis();

    private final CommandModule<TicketCommand, Ticket, TicketEvent> module;
    private final Order order;
    private final People people;
    private final Course course;
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(
                    Comparator.comparing((Due next) -> next.step.at())
                            .thenComparing(next -> next.life.id.value()));
    private final Map<TicketState, Integer> states = new EnumMap<>(TicketState.class);
    private int born;

    public Years(CommandModule<TicketCommand, Ticket, TicketEvent> module, Order order) {
        this.module = module;
        this.order = order;
        this.people = new People(order);
        this.course = new Course(people);
    }

    /** How many tickets are in which state in the end. */
    public Map<TicketState, Integer> states() {
        return states;
    }

    /** Lets them pass. */
    public void pass(Consumer<List<DecidedEvent>> events) {
        Instant birth = birth(0);
        while (true) {
            Due next = due.peek();
            if (birth != null && (next == null || !next.step.at().isBefore(birth))) {
                events.accept(register(birth));
                birth = birth(++born);
            } else if (next == null || !next.step.at().isBefore(order.until())) {
                return;
            } else {
                due.remove();
                count(next.life.ticket().state(), -1);
                events.accept(take(next.life, next.step));
            }
        }
    }

    private List<DecidedEvent> register(Instant birth) {
        Life life = new Life(module, new Chance(order.seed(), born), birth, people);
        return take(life, course.registration(life, TicketNumber.of("SD-", 6, born + 1L)));
    }

    private List<DecidedEvent> take(Life life, Step step) {
        List<DecidedEvent> events = life.take(step);
        count(life.ticket().state(), 1);
        Step next = course.next(life);
        if (next != null) {
            due.add(new Due(life, next));
        }
        return events;
    }

    private void count(TicketState state, int by) {
        states.merge(state, by, (had, more) -> had + more == 0 ? null : had + more);
    }

    /** More and more of them as the desk grows, most in the working hours. */
    private @Nullable Instant birth(int number) {
        if (number >= order.tickets()) {
            return null;
        }
        double place = (number + new Chance(~order.seed(), number).fraction()) / order.tickets();
        double days = Math.pow(place, GROWTH) * Order.DAYS;
        double ofDay = days - Math.floor(days);
        double hour =
                ofDay < 0.05
                        ? ofDay / 0.05 * 7
                        : ofDay < 0.93
                                ? 7 + (ofDay - 0.05) / 0.88 * 12
                                : 19 + (ofDay - 0.93) / 0.07 * 5;
        return order.until()
                .minus(Duration.ofDays(Order.DAYS))
                .plusMillis((long) ((Math.floor(days) + Math.min(hour / 24, 0.9999)) * DAY))
                .truncatedTo(ChronoUnit.MILLIS);
    }

    /** What is to happen next in a ticket's life. */
    private record Due(Life life, Step step) {}
}
