package io.ledgerdesk.platform.axon;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.command.ResolutionCommand.CloseTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ConfirmResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReopenTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Commands about tickets as people might send them, good and bad. */
final class RandomCommands {
    private static final Instant LONG_AGO = Instant.parse("2026-03-02T09:00:00.123456789Z");
    private static final int SORTS = 19;
    private final Random random;
    private final String word;
    private final List<TicketNumber> numbers;
    private final List<TicketId> tickets;
    final List<Actor> requesters;
    final List<Actor> agents;

    /**
     * @param word stands in every text and name
     * @param numbers of the tickets, one each
     */
    RandomCommands(Random random, String word, List<TicketNumber> numbers) {
        this.random = random;
        this.word = word;
        this.numbers = numbers;
        this.tickets = numbers.stream().map(number -> new TicketId(id())).toList();
        this.requesters =
                List.of(
                        person(Actor.Kind.REQUESTER, "anna"),
                        person(Actor.Kind.REQUESTER, "boris"));
        this.agents = List.of(person(Actor.Kind.AGENT, "ivan"), person(Actor.Kind.AGENT, "olga"));
    }

    private Actor person(Actor.Kind kind, String id) {
        return new Actor(kind, new PersonId(id), word + " " + id);
    }

    List<TicketId> tickets() {
        return tickets;
    }

    /** Whose the ticket is. */
    Actor requesterOf(TicketId ticket) {
        return requesters.get(tickets.indexOf(ticket) % requesters.size());
    }

    /** One of each sort, in the order of a ticket's life. */
    List<TicketCommand> eachSort(TicketId ticket) {
        return Stream.of(0, 1, 3, 4, 5, 7, 8, 9, 10, 11, 13, 14, 16, 17, 18)
                .map(sort -> command(sort, ticket))
                .toList();
    }

    /** Anything about the ticket. */
    TicketCommand any(TicketId ticket) {
        return command(random.nextInt(SORTS), ticket);
    }

    private TicketCommand command(int sort, TicketId ticket) {
        return switch (sort) {
            case 0 -> register(ticket);
            case 1, 2 ->
                    new ClassifyTicket(
                            ticket,
                            maybe(TicketKind.values()),
                            random.nextBoolean() ? null : "topic " + random.nextInt(3),
                            maybe(Impact.values()),
                            maybe(Urgency.values()));
            case 3 ->
                    new AssignTicket(
                            ticket,
                            new ToGroup(new GroupId("line" + random.nextInt(2)), "A line", null));
            case 4 -> {
                Actor agent = one(agents);
                yield new AssignTicket(ticket, new ToAgent(agent.id(), agent.name(), null));
            }
            case 5, 6 -> new StartWork(ticket);
            case 7 -> new Reply(ticket, message(), text());
            case 8 -> new AddNote(ticket, new NoteId(id()), text());
            case 9 -> new AskRequester(ticket, message(), text());
            case 10 -> received(ticket);
            case 11, 12 ->
                    new ResolveTicket(
                            ticket,
                            message(),
                            one(List.of(ResolutionCode.values())),
                            random.nextInt(4) == 0 ? null : text(),
                            random.nextBoolean() ? null : text());
            case 13 -> new ConfirmResolution(ticket);
            case 14, 15 ->
                    new RateTicket(
                            ticket,
                            random.nextInt(7),
                            random.nextBoolean(),
                            random.nextBoolean() ? null : text(),
                            random.nextInt(3) > 0 ? null : (Integer) (1 + random.nextInt(3)));
            case 16 -> new ReopenTicket(ticket, random.nextBoolean() ? null : text());
            case 17 -> new CloseTicket(ticket);
            default ->
                    random.nextInt(4) == 0
                            ? new CancelTicket(ticket, one(List.of(CancelReason.values())), text())
                            : new CloseTicket(ticket);
        };
    }

    RegisterTicket register(TicketId ticket) {
        Actor who = requesterOf(ticket);
        return new RegisterTicket(
                ticket,
                numbers.get(tickets.indexOf(ticket)),
                new Requester(who.id(), who.name(), word + "@example.org", null, null, false),
                Channel.PHONE,
                word + " subject",
                word + " description",
                LONG_AGO.plusNanos(random.nextInt()),
                null,
                null,
                maybe(Impact.values()),
                maybe(Urgency.values()),
                null);
    }

    private ReceiveMessage received(TicketId ticket) {
        @Nullable Author author =
                switch (random.nextInt(3)) {
                    case 0 -> new Author(new PersonId("supplier"), word + " supplier");
                    case 1 -> new Author(requesterOf(ticket).id(), null);
                    default -> null;
                };
        return new ReceiveMessage(ticket, message(), Channel.MAIL, text(), author, null, null);
    }

    private String text() {
        return random.nextInt(20) == 0 ? word + "\u0000" : word + " " + random.nextInt(3);
    }

    private MessageId message() {
        return new MessageId(id());
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T maybe(T[] of) {
        return random.nextBoolean() ? null : of[random.nextInt(of.length)];
    }
}
