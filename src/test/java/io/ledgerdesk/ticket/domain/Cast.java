package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
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
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Instant;
import java.util.UUID;

/** Who and what these tests are about, and the plainest command of each sort. */
final class Cast {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final TicketId TICKET = new TicketId(new UUID(1, 1));
    static final MessageId MESSAGE = new MessageId(new UUID(2, 1));
    static final NoteId NOTE = new NoteId(new UUID(3, 1));

    static final Actor ANNA = actor(Actor.Kind.REQUESTER, "anna", "Anna Smirnova");
    static final Actor STRANGER = actor(Actor.Kind.REQUESTER, "boris", "Boris");
    static final Actor IVAN = actor(Actor.Kind.AGENT, "ivan", "Ivan Petrov");
    static final Actor OLGA = actor(Actor.Kind.AGENT, "olga", "Olga");
    static final Actor BOT = Actor.system("acknowledger");
    static final Actor CRM = new Actor(Actor.Kind.INTEGRATION, new PersonId("crm"), null);

    static final ToGroup FIRST_LINE = new ToGroup(new GroupId("line1"), "First line");
    static final ToGroup SECOND_LINE = new ToGroup(new GroupId("line2"), "Second line");

    private Cast() {}

    private static Actor actor(Actor.Kind kind, String id, String name) {
        return new Actor(kind, new PersonId(id), name);
    }

    static RegisterTicket register() {
        return register("Printer is on fire", "Smoke everywhere", NOW);
    }

    static RegisterTicket register(String subject, String description, Instant receivedAt) {
        return new RegisterTicket(
                TICKET,
                new TicketNumber("SD-000001"),
                new Requester(ANNA.id(), ANNA.name(), "anna@example.org", null, null),
                Channel.PORTAL,
                subject,
                description,
                receivedAt,
                null,
                null,
                null,
                null,
                null);
    }

    static AssignTicket assignTo(ToGroup group) {
        return new AssignTicket(TICKET, group);
    }

    static AssignTicket assignTo(Actor agent) {
        return new AssignTicket(TICKET, new ToAgent(agent.id(), agent.name(), null));
    }

    static StartWork start() {
        return new StartWork(TICKET);
    }

    static Reply reply(String text) {
        return new Reply(TICKET, MESSAGE, text);
    }

    static AddNote note(String text) {
        return new AddNote(TICKET, NOTE, text);
    }

    static AskRequester ask() {
        return new AskRequester(TICKET, MESSAGE, "Which printer?");
    }

    static ReceiveMessage message() {
        return new ReceiveMessage(TICKET, MESSAGE, Channel.MAIL, "The red one", null, null);
    }

    static ResolveTicket resolve() {
        return new ResolveTicket(
                TICKET, MESSAGE, ResolutionCode.SOLVED, "Put it out", "Used extinguisher 3");
    }

    static ConfirmResolution confirm() {
        return new ConfirmResolution(TICKET);
    }

    static RateTicket rate(int score, boolean solved) {
        return new RateTicket(TICKET, score, solved, null, null);
    }

    static ReopenTicket reopen() {
        return new ReopenTicket(TICKET, "It burns again");
    }

    static CloseTicket close() {
        return new CloseTicket(TICKET);
    }

    static CancelTicket cancel(CancelReason reason) {
        return new CancelTicket(TICKET, reason, null);
    }
}
