package io.ledgerdesk.platform.axon;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static io.ledgerdesk.platform.axon.TicketNode.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.command.CommandResult.Done;
import io.ledgerdesk.platform.command.CommandResult.Refused;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.domain.relation.NaiveDesk;
import io.ledgerdesk.ticket.domain.relation.RandomMerges;
import io.ledgerdesk.ticket.domain.relation.Tickets;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesSplitOff;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tickets merged, parted and split from two nodes at once: nothing is lost or doubled. */
class ConcurrentMergesIT extends TwoNodes {
    private static final int TICKETS = 8;
    private static final int SENDERS = 16;
    private static final int ROUNDS = 6;
    private static final int COMMANDS = 12;

    @Test
    void nothingIsLostOrDoubledWhoeverMergesAndPartsAtTheSameMoment() {
        IntStream.rangeClosed(1, TICKETS)
                .forEach(n -> done(node(n).send(MAIN, ANNA, register(Desk.newTicket(n)))));
        for (int round = 0; round < ROUNDS; round++) {
            NaiveDesk known = naive(log());
            List<Uni<List<CommandResult>>> senders = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                senders.add(sequence(round, sender, known));
            }
            List<CommandResult> results = allOf(senders).stream().flatMap(List::stream).toList();
            assertThat(results)
                    .allMatch(result -> result instanceof Done || result instanceof Refused);
        }

        List<TicketEvent> log = log();
        assertThat(log.stream().filter(TicketMerged.class::isInstance)).hasSizeGreaterThan(30);
        assertThat(log.stream().filter(TicketUnmerged.class::isInstance)).hasSizeGreaterThan(30);
        assertThat(log.stream().filter(MessagesSplitOff.class::isInstance)).isNotEmpty();
        assertThat(naive(log).differences(Desk.of(log)::known)).isEmpty();
    }

    @Test
    void ofTwoThatMergeIntoEachOtherOneIsDone() {
        for (int i = 0; i < 40; i += 2) {
            NewTicket one = Desk.newTicket(100 + i);
            NewTicket other = Desk.newTicket(101 + i);
            done(node(0).send(MAIN, ANNA, register(one)));
            done(node(1).send(MAIN, ANNA, register(other)));

            List<CommandResult> results =
                    all(
                            List.of(
                                    node(0).send(MAIN, ANNA, Tickets.merge(one.id(), other.id())),
                                    node(1).send(MAIN, ANNA, Tickets.merge(other.id(), one.id()))));

            assertThat(results).filteredOn(Done.class::isInstance).as("%s", results).hasSize(1);
        }
    }

    /** One after the other, to the one or the other node. */
    private Uni<List<CommandResult>> sequence(int round, int sender, NaiveDesk known) {
        RandomMerges commands =
                new RandomMerges(
                        new Random(round * 100L + sender),
                        known.tickets().size(),
                        (round * SENDERS + sender) * 100,
                        false);
        return Multi.createFrom()
                .range(0, COMMANDS)
                .onItem()
                .transformToUniAndConcatenate(
                        i -> node(sender + i).send(MAIN, ANNA, commands.next(known)))
                .collect()
                .asList();
    }

    private List<TicketEvent> log() {
        return IntStream.rangeClosed(1, 60)
                .mapToObj(n -> node(n).history(MAIN, Desk.ticket(n)))
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(recorded -> recorded.position()))
                .map(recorded -> (TicketEvent) recorded.event())
                .toList();
    }

    private static NaiveDesk naive(List<TicketEvent> log) {
        NaiveDesk naive = new NaiveDesk();
        log.forEach(naive::after);
        return naive;
    }

    private static RegisterTicket register(NewTicket made) {
        return new RegisterTicket(
                made.id(),
                made.number(),
                new Requester(TicketNode.IVAN, null, null, null, null, false),
                Channel.PHONE,
                "Printer is on fire",
                "Smoke everywhere",
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null);
    }
}
