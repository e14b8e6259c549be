package io.ledgerdesk.ticket.domain;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Rejection;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Given a ticket, when somebody asks something of it, then this follows. Immutable. */
public record Scenario(
        TicketDecider decider, Ticket ticket, Instant now, Decision<TicketEvent> last) {

    public static Scenario nothing() {
        return with(TicketRules.DEFAULTS);
    }

    public static Scenario with(TicketRules rules) {
        TicketDecider decider = new TicketDecider(rules);
        return new Scenario(decider, decider.initial(), Cast.NOW, Decision.nothing());
    }

    public static Scenario aNewTicket() {
        return nothing().given(ANNA, Cast.register());
    }

    public static Scenario aTicketOfFirstLine() {
        return aNewTicket().given(IVAN, Cast.assignTo(Cast.FIRST_LINE));
    }

    public static Scenario aTicketOfIvan() {
        return aNewTicket().given(IVAN, Cast.assignTo(IVAN));
    }

    public static Scenario aTicketInProgress() {
        return aNewTicket().given(IVAN, Cast.start());
    }

    public static Scenario aWaitingTicket() {
        return aTicketInProgress().given(IVAN, Cast.ask());
    }

    public static Scenario aResolvedTicket() {
        return aTicketInProgress().given(IVAN, Cast.resolve());
    }

    public static Scenario aClosedTicket() {
        return aResolvedTicket().given(ANNA, Cast.confirm());
    }

    public static Scenario aCancelledTicket() {
        return aNewTicket().given(ANNA, Cast.cancel(CancelReason.WITHDRAWN));
    }

    /** What happened before; must be accepted and change something. */
    public Scenario given(Actor actor, TicketCommand command) {
        Scenario next = when(actor, command);
        assertThat(next.events()).as("given %s", command).isNotEmpty();
        return next;
    }

    public Scenario later(Duration passed) {
        return new Scenario(decider, ticket, now.plus(passed), last);
    }

    public Scenario when(Actor actor, TicketCommand command) {
        Decision<TicketEvent> decision =
                decider.decide(
                        Streams.only(command.ticket().tag(), ticket),
                        command,
                        new DecisionContext(now, actor));
        Ticket after = ticket;
        if (decision instanceof Decision.Accepted<TicketEvent> accepted) {
            for (TicketEvent event : accepted.events()) {
                after = decider.evolve(after, event);
            }
        }
        return new Scenario(decider, after, now, decision);
    }

    public List<TicketEvent> events() {
        return switch (last) {
            case Decision.Accepted<TicketEvent> accepted -> accepted.events();
            case Decision.Rejected<TicketEvent> rejected ->
                    throw new AssertionError("refused: " + rejected.why().message());
            case Decision.Needs<TicketEvent> needs -> throw new AssertionError(needs);
        };
    }

    public Rejection refusal() {
        return switch (last) {
            case Decision.Accepted<TicketEvent> accepted ->
                    throw new AssertionError("not refused: " + accepted.events());
            case Decision.Rejected<TicketEvent> rejected -> rejected.why();
            case Decision.Needs<TicketEvent> needs -> throw new AssertionError(needs);
        };
    }

    public Registered known() {
        return (Registered) ticket;
    }

    public Scenario thenNothing() {
        assertThat(events()).isEmpty();
        return this;
    }

    public Scenario thenRefused(String code) {
        assertThat(refusal().code()).isEqualTo(code);
        return this;
    }

    public Scenario thenState(TicketState state) {
        assertThat(known().state()).isEqualTo(state);
        return this;
    }

    @SafeVarargs
    public final Scenario thenHappened(Class<? extends TicketEvent>... types) {
        assertThat(events().stream().<Object>map(Object::getClass).toList())
                .isEqualTo(List.of((Object[]) types));
        return this;
    }

    public <E extends TicketEvent> E event(Class<E> type) {
        return type.cast(events().stream().filter(type::isInstance).findFirst().orElseThrow());
    }
}
