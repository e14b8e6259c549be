package io.ledgerdesk.bench.generate.life;

import static java.util.Objects.requireNonNullElse;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ticket as it lives: its commands are decided by the desk's own decider on the state that its
 * events add up to, so that there is nothing in it that could not have been.
 */
final class Life {
    private final CommandModule<TicketCommand, Ticket, TicketEvent> module;
    final Chance chance;
    final TicketId id;
    final Fate fate;
    final People.Person requester;
    private final Tag stream;
    private Ticket state;
    private long version;
    private Instant now;

    /** The event that brought it into the state that it is in, and when. */
    private UUID turn;

    private Instant since;

    Life(
            CommandModule<TicketCommand, Ticket, TicketEvent> module,
            Chance chance,
            Instant birth,
            People people) {
        this.module = module;
        this.chance = chance;
        this.fate = Fate.of(chance);
        this.requester = people.requester(chance);
        this.id = new TicketId(chance.id(birth));
        this.stream = id.tag();
        this.state = module.decider().initial();
        this.now = birth;
        this.since = birth;
        this.turn = id.value();
    }

    /** The state, once it is registered. */
    Registered ticket() {
        return (Registered) state;
    }

    long version() {
        return version;
    }

    Instant now() {
        return now;
    }

    Instant since() {
        return since;
    }

    UUID turn() {
        return turn;
    }

    /** When something is done next that takes so long on average. */
    Instant after(Duration mean) {
        return now.plus(fate.takes(chance, mean));
    }

    MessageId message() {
        return new MessageId(chance.id(now));
    }

    /** Somebody's words, as many as between these, in the requester's language. */
    String text(int least, int most) {
        return requester.words().text(chance, chance.between(least, most));
    }

    /** The events that the step leads to, none if it changes nothing. */
    List<DecidedEvent> take(Step step) {
        var context = new DecisionContext(step.at(), step.actor());
        Decision<TicketEvent> decision =
                module.decider().decide(Streams.only(stream, state), step.command(), context);
        if (!(decision instanceof Decision.Accepted<TicketEvent>(var events))) {
            throw new IllegalStateException(
                    step.command() + " by " + step.actor() + " at " + step.at() + ": " + decision);
        }
        List<DecidedEvent> decided = new ArrayList<>(events.size());
        UUID correlation = chance.id(step.at());
        for (TicketEvent event : events) {
            decided.add(envelope(step, event, correlation));
            fold(event, decided.getLast().id(), step.at());
        }
        now = step.at();
        return decided;
    }

    private void fold(TicketEvent event, UUID eventId, Instant at) {
        Ticket before = state;
        state = module.decider().evolve(state, event);
        version++;
        if (!(before instanceof Registered was) || was.state() != ticket().state()) {
            turn = eventId;
            since = at;
        }
    }

    /** As the desk's command side writes it. */
    private DecidedEvent envelope(Step step, TicketEvent event, UUID correlation) {
        List<Tag> tags = new ArrayList<>(module.tags().apply(event));
        tags.add(module.streamOf().apply(event));
        Step.@Nullable Timed timer = step.timer();
        return new DecidedEvent(
                chance.id(step.at()),
                stream.toString(),
                version + 1,
                event,
                step.at(),
                step.actor(),
                null,
                step.channel(),
                timer == null ? null : timer.commandId(),
                timer == null ? null : timer.cause(),
                requireNonNullElse(timer == null ? null : timer.cause(), correlation),
                timer == null ? null : timer.rule(),
                false,
                tags);
    }
}
