package io.ledgerdesk.journey.erasure;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandRequest.InputKey;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.command.CommandResult.Done;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.AttachFile;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Company;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.command.ResolutionCommand.CloseTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ConfirmResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReopenTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A desk through whose every text a seeded word runs; written by commands. */
final class SeededDesk {
    /** Sorts of texts that a card shows. */
    static final List<String> ON_THE_CARD =
            List.of(
                    "name",
                    "mail",
                    "phone",
                    "company",
                    "subject",
                    "description",
                    "answer",
                    "solution",
                    "praise");

    /** Sorts of texts that a conversation shows. */
    static final List<String> IN_THE_CONVERSATION =
            List.of("note", "question", "message", "reply", "answer", "author-name", "own-name");

    static final PersonId OLGA = new PersonId("olga");
    private static final ToGroup FIRST_LINE = new ToGroup(new GroupId("line1"), "First line", null);

    private final TicketNode node;
    private final TenantId tenant;
    private final SeededWords words;
    private final Actor olga;
    private final List<TicketId> tickets = new ArrayList<>();

    SeededDesk(TicketNode node, TenantId tenant, SeededWords words) {
        this.node = node;
        this.tenant = tenant;
        this.words = words;
        this.olga = new Actor(Actor.Kind.AGENT, OLGA, words.of(OLGA, "name"));
    }

    List<TicketId> tickets() {
        return List.copyOf(tickets);
    }

    /** From the call to the second answer, with every sort of text on the way. */
    TicketId aWholeLife(PersonId person) {
        TicketId ticket = aTicketInProgress(person);
        Actor requester = requester(person);
        does(olga, new AddNote(ticket, new NoteId(id()), words.of(person, "note")));
        does(olga, file(ticket, words.of(person, "file-name")));
        does(olga, new AskRequester(ticket, message(), words.of(person, "question")));
        does(requester, wrote(ticket, words.of(person, "message"), null));
        does(olga, new Reply(ticket, message(), words.of(person, "reply")));
        does(olga, resolve(ticket, person));
        does(requester, new RateTicket(ticket, 1, false, words.of(person, "complaint"), null));
        does(olga, resolve(ticket, person));
        does(requester, new RateTicket(ticket, 5, true, words.of(person, "praise"), null));
        return ticket;
    }

    /** Closed without the requester, and reopened for a reason. */
    TicketId aReopenedTicket(PersonId person) {
        TicketId ticket = aTicketInProgress(person);
        does(olga, resolve(ticket, person));
        does(olga, new CloseTicket(ticket));
        does(requester(person), new ReopenTicket(ticket, words.of(person, "reason")));
        does(olga, resolve(ticket, person));
        does(requester(person), new ConfirmResolution(ticket));
        return ticket;
    }

    TicketId aCancelledTicket(PersonId person) {
        TicketId ticket = aTicket(person, 1 + tickets.size());
        does(
                requester(person),
                new CancelTicket(ticket, CancelReason.WITHDRAWN, words.of(person, "withdrawal")));
        return ticket;
    }

    /** What somebody else writes into a ticket stays that other person's. */
    void writesInto(TicketId ticket, PersonId author) {
        Author other = new Author(author, words.of(author, "author-name"));
        does(olga, wrote(ticket, words.of(author, "foreign-message"), other));
    }

    private TicketId aTicketInProgress(PersonId person) {
        TicketId ticket = aTicket(person, 1 + tickets.size());
        does(olga, new AssignTicket(ticket, new ToAgent(OLGA, words.of(OLGA, "name"), FIRST_LINE)));
        does(olga, new StartWork(ticket));
        return ticket;
    }

    TicketId aTicket(PersonId person, long number) {
        TicketId ticket = new TicketId(id());
        tickets.add(ticket);
        does(
                requester(person),
                new RegisterTicket(
                        ticket,
                        TicketNumber.of("SD-", 6, number),
                        new Requester(
                                person,
                                words.of(person, "name"),
                                words.of(person, "mail") + "@example.org",
                                words.of(person, "phone"),
                                new Company(new CompanyId("acme"), words.of(person, "company")),
                                false),
                        Channel.PORTAL,
                        words.of(person, "subject"),
                        words.of(person, "description"),
                        Instant.now(),
                        TicketKind.INCIDENT,
                        null,
                        Impact.PERSON,
                        Urgency.LOW,
                        "CRM:" + number));
        return ticket;
    }

    private ResolveTicket resolve(TicketId ticket, PersonId person) {
        return new ResolveTicket(
                ticket,
                message(),
                ResolutionCode.SOLVED,
                words.of(person, "answer"),
                words.of(person, "solution"));
    }

    private static AttachFile file(TicketId ticket, String name) {
        return new AttachFile(ticket, new FileId(id()), name, "image/png", 7, "0".repeat(64));
    }

    private static ReceiveMessage wrote(TicketId ticket, String text, @Nullable Author author) {
        return new ReceiveMessage(ticket, message(), Channel.MAIL, text, author, null, null);
    }

    private Actor requester(PersonId person) {
        return new Actor(Actor.Kind.REQUESTER, person, words.of(person, "own-name"));
    }

    /** With a command id, so that a hash of the whole input is kept. */
    private void does(Actor actor, TicketCommand command) {
        InputKey key = new InputKey(id(), command.toString());
        CommandResult result = TicketNode.done(node.send(tenant, actor, command, key, null));
        if (!(result instanceof Done)) {
            throw new AssertionError(command + " led to " + result);
        }
    }

    private static MessageId message() {
        return new MessageId(id());
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
