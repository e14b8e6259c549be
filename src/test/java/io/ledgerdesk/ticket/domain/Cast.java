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
import io.ledgerdesk.ticket.command.ClassificationCommand.Field;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
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
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who and what these tests are about, and the plainest command of each sort. */
public final class Cast {
    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    public static final TicketId TICKET = new TicketId(new UUID(1, 1));
    public static final MessageId MESSAGE = new MessageId(new UUID(2, 1));
    public static final NoteId NOTE = new NoteId(new UUID(3, 1));

    public static final Actor ANNA = actor(Actor.Kind.REQUESTER, "anna", "Anna Smirnova");
    public static final Actor STRANGER = actor(Actor.Kind.REQUESTER, "boris", "Boris");
    public static final Actor IVAN = actor(Actor.Kind.AGENT, "ivan", "Ivan Petrov");
    public static final Actor OLGA = actor(Actor.Kind.AGENT, "olga", "Olga");
    public static final Actor BOT = Actor.system("acknowledger");
    public static final Actor CRM = new Actor(Actor.Kind.INTEGRATION, new PersonId("crm"), null);

    public static final ToGroup FIRST_LINE = new ToGroup(new GroupId("line1"), "First line", null);
    public static final ToGroup SECOND_LINE =
            new ToGroup(new GroupId("line2"), "Second line", null);

    private Cast() {}

    private static Actor actor(Actor.Kind kind, String id, String name) {
        return new Actor(kind, new PersonId(id), name);
    }

    public static RegisterTicket register() {
        return register("Printer is on fire", "Smoke everywhere", NOW);
    }

    public static RegisterTicket register(String subject, String description, Instant receivedAt) {
        return new RegisterTicket(
                TICKET,
                new TicketNumber("SD-000001"),
                new Requester(ANNA.id(), ANNA.name(), "anna@example.org", null, null, false),
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

    public static RegisterTicket register(NewTicket made, Requester who) {
        return new RegisterTicket(
                made.id(),
                made.number(),
                who,
                Channel.PORTAL,
                "Printer " + made.number().text(),
                "Smoke everywhere",
                NOW,
                null,
                null,
                null,
                null,
                null);
    }

    /** Anna, of a company or of none. */
    public static Requester anna(@Nullable String company) {
        return requester(ANNA, company);
    }

    public static Requester requester(Actor who, @Nullable String company) {
        return new Requester(
                who.id(),
                who.name(),
                null,
                null,
                company == null ? null : new Company(new CompanyId(company), company),
                false);
    }

    public static Field field(String key, String text) {
        return new Field(key, text, null, null, null, null, null);
    }

    public static AskRequester ask(MessageId message) {
        return new AskRequester(TICKET, message, "Which printer?");
    }

    public static ResolveTicket resolve(MessageId message) {
        return new ResolveTicket(
                TICKET, message, ResolutionCode.SOLVED, "Put it out", "Used extinguisher 3");
    }

    public static AssignTicket assignTo(ToGroup group) {
        return new AssignTicket(TICKET, group);
    }

    public static AssignTicket assignTo(Actor agent) {
        return new AssignTicket(TICKET, new ToAgent(agent.id(), agent.name(), null));
    }

    public static StartWork start() {
        return new StartWork(TICKET);
    }

    public static Reply reply(String text) {
        return new Reply(TICKET, MESSAGE, text);
    }

    public static AddNote note(String text) {
        return new AddNote(TICKET, NOTE, text);
    }

    public static AskRequester ask() {
        return new AskRequester(TICKET, MESSAGE, "Which printer?");
    }

    public static ReceiveMessage message() {
        return new ReceiveMessage(TICKET, MESSAGE, Channel.MAIL, "The red one", null, null, null);
    }

    public static ResolveTicket resolve() {
        return new ResolveTicket(
                TICKET, MESSAGE, ResolutionCode.SOLVED, "Put it out", "Used extinguisher 3");
    }

    public static ConfirmResolution confirm() {
        return new ConfirmResolution(TICKET);
    }

    public static RateTicket rate(int score, boolean solved) {
        return new RateTicket(TICKET, score, solved, null, null);
    }

    public static ReopenTicket reopen() {
        return new ReopenTicket(TICKET, "It burns again");
    }

    public static CloseTicket close() {
        return new CloseTicket(TICKET);
    }

    public static CancelTicket cancel(CancelReason reason) {
        return new CancelTicket(TICKET, reason, null);
    }
}
