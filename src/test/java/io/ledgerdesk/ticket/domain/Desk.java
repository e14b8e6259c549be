package io.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Rejection;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Several tickets, and what somebody asks of them: whatever a decision needs is read for it. */
public final class Desk {
    private static final int MOST_ROUNDS = 100;
    private final TicketDecider decider;
    private final Map<Tag, Ticket> tickets = new LinkedHashMap<>();
    private final List<TicketEvent> log = new ArrayList<>();
    private Instant now = Cast.NOW;
    private Decision<TicketEvent> last = Decision.nothing();

    public Desk() {
        this(TicketRules.DEFAULTS);
    }

    public Desk(TicketRules rules) {
        decider = new TicketDecider(rules);
    }

    /** As it is after these events. */
    public static Desk of(List<TicketEvent> events) {
        Desk desk = new Desk();
        events.forEach(desk::happened);
        return desk;
    }

    /** The n-th ticket's id. */
    public static TicketId ticket(int n) {
        return new TicketId(new UUID(1, n));
    }

    public static NewTicket newTicket(int n) {
        return new NewTicket(ticket(n), TicketNumber.of("SD-", 6, n));
    }

    /** What happened before; must be accepted and change something. */
    public Desk given(Actor actor, TicketCommand command) {
        when(actor, command);
        assertThat(events()).as("given %s", command).isNotEmpty();
        return this;
    }

    public Desk later(Duration passed) {
        now = now.plus(passed);
        return this;
    }

    public Desk when(Actor actor, TicketCommand command) {
        last = decide(actor, command);
        if (last instanceof Decision.Accepted<TicketEvent> accepted) {
            accepted.events().forEach(this::happened);
        }
        return this;
    }

    private void happened(TicketEvent event) {
        Tag tag = event.ticket().tag();
        tickets.put(tag, decider.evolve(state(tag), event));
        log.add(event);
    }

    private Decision<TicketEvent> decide(Actor actor, TicketCommand command) {
        Tag own = command.ticket().tag();
        Streams<Ticket> read = Streams.only(own, state(own));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Decision<TicketEvent> decision =
                    decider.decide(read, command, new DecisionContext(now, actor));
            if (!(decision instanceof Decision.Needs<TicketEvent> needs)) {
                return decision;
            }
            assertThat(read.unread(needs.streams())).isEqualTo(needs.streams());
            Map<Tag, Ticket> more = new LinkedHashMap<>(read.states());
            needs.streams().forEach(tag -> more.put(tag, state(tag)));
            read = new Streams<>(own, more);
        }
        throw new AssertionError("never read enough for " + command);
    }

    private Ticket state(Tag tag) {
        return tickets.getOrDefault(tag, decider.initial());
    }

    /** All as they are now. */
    public Map<Tag, Ticket> tickets() {
        return Map.copyOf(tickets);
    }

    public Decision<TicketEvent> last() {
        return last;
    }

    public Instant now() {
        return now;
    }

    /** All that was ever written, in order. */
    public List<TicketEvent> log() {
        return log;
    }

    public Registered known(TicketId id) {
        return (Registered) state(id.tag());
    }

    public List<TicketEvent> events() {
        return switch (last) {
            case Decision.Accepted<TicketEvent> accepted -> accepted.events();
            case Decision.Rejected<TicketEvent> rejected ->
                    throw new AssertionError("refused: " + rejected.why().message());
            case Decision.Needs<TicketEvent> needs -> throw new AssertionError(needs);
        };
    }

    public Desk thenNothing() {
        assertThat(events()).isEmpty();
        return this;
    }

    public Desk thenRefused(String code) {
        if (!(last instanceof Decision.Rejected<TicketEvent>(Rejection why))) {
            throw new AssertionError("not refused: " + events());
        }
        assertThat(why.code()).isEqualTo(code);
        return this;
    }

    public Desk thenState(TicketId id, TicketState state) {
        assertThat(known(id).state()).isEqualTo(state);
        return this;
    }

    @SafeVarargs
    public final Desk thenHappened(Class<? extends TicketEvent>... types) {
        assertThat(events().stream().<Object>map(Object::getClass).toList())
                .isEqualTo(List.of((Object[]) types));
        return this;
    }

    public <E extends TicketEvent> E event(Class<E> type) {
        return type.cast(events().stream().filter(type::isInstance).findFirst().orElseThrow());
    }
}
