package io.ledgerdesk.ticket.domain.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.domain.StateEdges;
import io.ledgerdesk.ticket.domain.matrix.Guard;
import io.ledgerdesk.ticket.domain.matrix.Guard.Ruling;
import io.ledgerdesk.ticket.domain.matrix.Moves;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.domain.state.Folding;
import io.ledgerdesk.ticket.domain.state.Standing;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.domain.state.Ticket.Unregistered;
import io.ledgerdesk.ticket.domain.state.Work;
import io.ledgerdesk.ticket.event.AssignmentEvent.ManagementInformed;
import io.ledgerdesk.ticket.event.ParticipationEvent.CallLogged;
import io.ledgerdesk.ticket.event.ParticipationEvent.WorkLogged;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionApproved;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionConfirmed;
import io.ledgerdesk.ticket.event.TicketEvent;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is asked in whatever order by whomever: the rules hold. */
class RandomSequencesTest {
    private static final int SEQUENCES = 1_500;
    private static final int COMMANDS = 150;

    /** What is only told: nothing is decided by it. */
    private static final Set<Class<? extends TicketEvent>> ONLY_TOLD =
            Set.of(
                    ResolutionConfirmed.class,
                    ResolutionApproved.class,
                    ManagementInformed.class,
                    WorkLogged.class,
                    CallLogged.class);

    private final Guard guard = new Guard(TicketRules.DEFAULTS);
    private final Map<TicketState, Integer> visited = new EnumMap<>(TicketState.class);
    private final Set<Class<?>> happened = new HashSet<>();

    @Test
    void theRulesHoldInEverySequence() {
        for (long seed = 0; seed < SEQUENCES; seed++) {
            try {
                play(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        assertThat(visited.keySet()).isEqualTo(StateEdges.REACHABLE);
        assertThat(visited.values()).allSatisfy(n -> assertThat(n).isGreaterThan(500));
        assertThat(happened).as("sorts of events").hasSizeGreaterThan(45);
    }

    private void play(Random random) {
        RandomCommands commands = new RandomCommands(random);
        Desk desk = new Desk();
        for (int n = 1; n <= Dice.TICKETS; n++) {
            desk.given(Cast.ANNA, Cast.register(Desk.newTicket(n), Cast.anna(null)));
        }
        for (int i = 0; i < COMMANDS; i++) {
            desk.later(Duration.ofMinutes(random.nextInt(24 * 60)));
            step(desk, commands.actor(), commands.next(desk.now()));
        }
        Desk folded = Desk.of(List.copyOf(desk.log()));
        for (TicketEvent event : desk.log()) {
            assertThat(folded.known(event.ticket())).isEqualTo(desk.known(event.ticket()));
        }
    }

    private void step(Desk desk, Actor actor, TicketCommand command) {
        Registered before = desk.known(command.ticket());
        int told = desk.log().size();
        Map<Tag, Ticket> earlier = desk.tickets();
        desk.when(actor, command);
        switch (desk.last()) {
            case Decision.Needs<TicketEvent> needs -> throw new AssertionError(needs);
            case Decision.Rejected<TicketEvent> refused -> {
                assertThat(refused.why().code()).matches("[A-Z_]+");
                assertThat(desk.log()).hasSize(told);
            }
            case Decision.Accepted<TicketEvent> accepted -> {
                assertThat(accepted.events().isEmpty() || !actor.equals(Cast.STRANGER))
                        .as("a stranger changes nothing")
                        .isTrue();
                follow(earlier, accepted.events());
                promised(before, desk, actor, command, accepted.events());
            }
        }
    }

    /** Each event changes something, and says what the ticket's state is from then on. */
    private void follow(Map<Tag, Ticket> earlier, List<TicketEvent> events) {
        Map<Tag, Ticket> tickets = new HashMap<>(earlier);
        for (TicketEvent event : events) {
            happened.add(event.getClass());
            Tag tag = event.ticket().tag();
            Ticket before = tickets.getOrDefault(tag, new Unregistered());
            Registered after = (Registered) Folding.after(before, event);
            tickets.put(tag, after);
            if (!ONLY_TOLD.contains(event.getClass())) {
                assertThat((Ticket) after).as("%s changes nothing", event).isNotEqualTo(before);
            }
            sound(after);
            switch (before) {
                case Unregistered none -> assertThat(after.state()).isEqualTo(TicketState.NEW);
                case Registered known -> {
                    TicketState was = known.state();
                    assertThat(event.stateAfter(was)).isEqualTo(after.state());
                    assertThat(StateEdges.allowed(was, after.state()))
                            .as("%s to %s by %s", was, after.state(), event)
                            .isTrue();
                    assertThat(was == after.state() || isReadableByRequesters(event))
                            .as("%s changes the state behind the requester's back", event)
                            .isTrue();
                }
            }
        }
    }

    private static boolean isReadableByRequesters(TicketEvent event) {
        return List.of(event.getClass().getAnnotation(ReadableBy.class).value())
                .contains(Reader.REQUESTER);
    }

    /** Where the matrix says it leads to it led, or nothing happened. */
    private void promised(
            Registered before,
            Desk desk,
            Actor actor,
            TicketCommand command,
            List<TicketEvent> events) {
        TicketState after = desk.known(command.ticket()).state();
        if (events.isEmpty()) {
            assertThat(after).isEqualTo(before.state());
        } else if (!(command instanceof ReceiveMessage)) {
            Ruling ruling =
                    guard.ruling(
                            before,
                            Moves.of(command).orElseThrow(),
                            new DecisionContext(desk.now(), actor));
            assertThat(ruling).isEqualTo(new Ruling.Permitted(after));
        }
    }

    private void sound(Registered t) {
        visited.merge(t.state(), 1, Integer::sum);
        Work work = t.work();
        Standing standing = t.standing();
        switch (t.state()) {
            case NEW -> {
                assertThat(work.responsible().isNobody()).isTrue();
                assertThat(work.begun()).isFalse();
            }
            case ASSIGNED -> {
                assertThat(work.responsible().isNobody()).isFalse();
                assertThat(work.begun()).isFalse();
            }
            case IN_PROGRESS -> {
                assertThat(work.responsible().agent()).isNotNull();
                assertThat(work.begun()).isTrue();
            }
            case ON_HOLD -> assertThat(standing.hold()).isNotNull();
            case IN_REVIEW -> assertThat(standing.proposal()).isNotNull();
            case WAITING_FOR_REQUESTER, RESOLVED -> assertThat(standing.awaited()).isNotNull();
            case CANCELLED -> assertThat(standing.before()).isNotNull();
            case CLOSED -> assertThat(standing).isEqualTo(Standing.of(TicketState.CLOSED));
        }
        assertThat(!work.begun() || work.responsible().agent() != null).isTrue();
        assertThat(t.round().closedAt() != null).isEqualTo(t.state() == TicketState.CLOSED);
        assertThat(t.relations().merged() == null || t.state() == TicketState.CANCELLED).isTrue();
    }
}
