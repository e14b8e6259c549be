package io.ledgerdesk.ticket.view.history;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.testing.CardNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.command.ResolutionCommand.CloseTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReopenTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketScope;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A desk on which things happen at random, with snapshots of its cards taken as they do. */
final class PastDesk implements AutoCloseable {
    static final TenantId DESK = TenantId.MAIN;
    static final TicketScope STAFF = TicketScope.EVERYTHING;
    static final TicketScope IVAN = TicketScope.ownedBy(TicketNode.IVAN);
    private static final Actor REQUESTER =
            new Actor(Actor.Kind.REQUESTER, TicketNode.IVAN, "Ivan Orlov");

    final TicketNode node = new TicketNode(TestDatabase.create());
    final CardNode cards = new CardNode(node.node);
    final TicketPast past = new TicketPast(node.node.log, node.node.codec, Clock.systemUTC());
    final TicketReplay replay = new TicketReplay(node.node.log, node.node.codec, cards.cards);
    final List<TicketId> tickets = new ArrayList<>();
    final List<Snapshot> snapshots = new ArrayList<>();
    private final Random random;
    private int numbers;

    PastDesk(long seed) {
        random = new Random(seed);
    }

    /**
     * What the read model showed.
     *
     * @param recordedAt when the event at the position was recorded
     */
    record Snapshot(
            long position,
            Instant recordedAt,
            Map<TicketId, TicketCard> staff,
            Map<TicketId, TicketCard> requester) {}

    /** Lets things happen, one after the other, and takes a snapshot after each. */
    void live(int commands) {
        for (int i = 0; i < commands; i++) {
            if (tickets.size() < 4 && i % 12 == 0) {
                tickets.add(aTicket());
            } else {
                send();
            }
            snapshot();
        }
    }

    /** Records now that work had begun at an instant. */
    void tellLate(TicketId ticket, long version, Instant occurredAt) {
        DecidedEvent late =
                new DecidedEvent(
                        UUID.randomUUID(),
                        ticket.tag().toString(),
                        version,
                        new WorkStarted(ticket, new Responsible.Agent(TicketNode.ANNA.id(), null)),
                        occurredAt,
                        TicketNode.ANNA,
                        null,
                        "API",
                        null,
                        null,
                        UUID.randomUUID(),
                        null,
                        false,
                        List.of(ticket.tag()));
        CardNode.answer(
                node.node
                        .codec
                        .seal(DESK, List.of(late))
                        .chain(sealed ->
                                node.node.log.append(
                                        new AppendRequest(
                                                DESK, sealed, EventCriteria.none(), 0, null))));
    }

    /** A new ticket of Ivan's, with a number of its own. */
    TicketId aTicket() {
        TicketId ticket = new TicketId(UUID.randomUUID());
        TicketNode.done(
                node.send(
                        DESK,
                        TicketNode.ANNA,
                        new RegisterTicket(
                                ticket,
                                TicketNumber.of("SD-", 6, ++numbers),
                                new Requester(
                                        TicketNode.IVAN, "Ivan Orlov", null, null, null, false),
                                Channel.PHONE,
                                "Printer " + numbers,
                                "Smoke everywhere",
                                Instant.now(),
                                null,
                                null,
                                Impact.PERSON,
                                null,
                                null)));
        return ticket;
    }

    private void send() {
        TicketId ticket = tickets.get(random.nextInt(tickets.size()));
        int sort = random.nextInt(12);
        Actor actor = sort >= 10 ? REQUESTER : TicketNode.ANNA;
        CommandResult result = TicketNode.done(node.send(DESK, actor, command(sort, ticket)));
        if (result instanceof CommandResult.Refused) {
            return; // as happens
        }
    }

    private TicketCommand command(int sort, TicketId ticket) {
        return switch (sort) {
            case 0 ->
                    new ClassifyTicket(
                            ticket,
                            null,
                            "topic " + random.nextInt(3),
                            Impact.values()[random.nextInt(3)],
                            Urgency.values()[random.nextInt(3)]);
            case 1 ->
                    new AssignTicket(
                            ticket,
                            new ToGroup(new GroupId("line" + random.nextInt(2)), "A line", null));
            case 2, 3 -> new StartWork(ticket);
            case 4 -> new Reply(ticket, message(), "Reply " + random.nextInt(9));
            case 5, 6 -> new AddNote(ticket, new NoteId(UUID.randomUUID()), "Note");
            case 7 -> new AskRequester(ticket, message(), "Which one?");
            case 8 ->
                    new ResolveTicket(
                            ticket, message(), ResolutionCode.SOLVED, "Answer", "Solution");
            case 9 ->
                    random.nextBoolean() ? new CloseTicket(ticket) : new ReopenTicket(ticket, null);
            case 10 ->
                    new RateTicket(ticket, 1 + random.nextInt(5), random.nextBoolean(), "So", null);
            default ->
                    new ReceiveMessage(
                            ticket, message(), Channel.PORTAL, "Well?", null, null, null);
        };
    }

    private static MessageId message() {
        return new MessageId(UUID.randomUUID());
    }

    private void snapshot() {
        cards.catchUp(DESK);
        long head = CardNode.answer(node.node.log.head(DESK));
        Instant recordedAt =
                CardNode.answer(node.node.log.readAt(DESK, new long[] {head}))
                        .getFirst()
                        .recordedAt();
        snapshots.add(
                new Snapshot(
                        head,
                        recordedAt,
                        CardNode.answer(cards.cards.byIds(DESK, STAFF, tickets)),
                        CardNode.answer(cards.cards.byIds(DESK, IVAN, tickets))));
    }

    @Override
    public void close() {
        cards.close();
        node.close();
    }
}
