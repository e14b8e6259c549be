package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.command.CommandRequest.InputKey;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What many people ask of many tickets, good and bad, a few of them much oftener than the others;
 * the same from the same seed.
 */
final class RandomLife {
    private final Random random;
    private final RandomCommands commands;
    private final List<TicketId> tickets;
    private final List<Actor> everybody;
    private final List<Step> toCome = new ArrayList<>();

    /**
     * @param word stands in every text and name
     * @param numbers of the tickets, one each
     */
    RandomLife(long seed, String word, List<TicketNumber> numbers) {
        this.random = new Random(seed);
        this.commands = new RandomCommands(random, word, numbers);
        this.tickets = commands.tickets();
        this.everybody = new ArrayList<>(commands.requesters);
        everybody.addAll(commands.agents);
        everybody.addAll(commands.agents);
        everybody.add(Actor.system("acknowledger"));
        everybody.add(new Actor(Actor.Kind.INTEGRATION, new PersonId("crm"), null));
    }

    /**
     * Somebody asks for something.
     *
     * @param node through which of the nodes
     * @param expects whether the asker says which version he saw
     */
    record Step(
            int node, Actor actor, TicketCommand command, @Nullable InputKey key, boolean expects) {
        Step again() {
            return new Step(node + 1, actor, command, key, expects);
        }
    }

    List<TicketId> tickets() {
        return tickets;
    }

    RandomCommands commands() {
        return commands;
    }

    /** The whole life: all are registered in its first part, in the midst of other things. */
    List<Step> steps(int count) {
        List<Step> steps = new ArrayList<>();
        while (steps.size() < count) {
            int next = steps.size() / 2;
            if (steps.size() % 2 == 0 && next < tickets.size()) {
                steps.add(step(commands.register(tickets.get(next))));
            } else if (!toCome.isEmpty() && random.nextInt(3) == 0) {
                steps.add(toCome.remove(random.nextInt(toCome.size())));
            } else {
                steps.add(step(commands.any(aTicket())));
            }
        }
        return steps;
    }

    private Step step(TicketCommand command) {
        Actor actor =
                random.nextInt(3) == 0
                        ? commands.requesterOf(command.ticket())
                        : commands.one(everybody);
        if (command instanceof RegisterTicket) {
            actor = commands.one(commands.agents);
        }
        int node = random.nextInt(2);
        InputKey key =
                random.nextInt(3) == 0 ? new InputKey(commands.id(), command.toString()) : null;
        boolean expects = random.nextInt(4) == 0 && !(command instanceof RegisterTicket);
        Step step = new Step(node, actor, command, key, expects);
        if (key != null) {
            Stream.generate(step::again).limit(random.nextInt(3)).forEach(toCome::add);
            if (random.nextInt(5) == 0) {
                TicketCommand different = commands.any(command.ticket());
                InputKey reused = new InputKey(key.commandId(), different.toString());
                toCome.add(new Step(node, actor, different, reused, false));
            }
        }
        return step;
    }

    private TicketId aTicket() {
        double place = random.nextDouble();
        return tickets.get((int) (place * place * tickets.size()));
    }
}
