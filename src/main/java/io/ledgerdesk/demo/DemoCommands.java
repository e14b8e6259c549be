package io.ledgerdesk.demo;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.demo.DemoScript.Step;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.Assignee;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
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
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of the script as a command, and who sends it. */
record DemoCommands(DemoScript script) {

    RegisterTicket register(
            DemoScript.Ticket told, TicketId id, TicketNumber number, Instant receivedAt) {
        return new RegisterTicket(
                id,
                number,
                requester(told.requester()),
                Channel.valueOf(told.channel()),
                told.subject(),
                told.description(),
                receivedAt,
                null,
                null,
                null,
                null,
                told.externalId());
    }

    private Requester requester(String key) {
        DemoScript.Person person = known(script.people().get(key), key);
        String company = person.company();
        return new Requester(
                new PersonId(key),
                person.name(),
                person.email(),
                person.phone(),
                company == null
                        ? null
                        : new Company(new CompanyId(company), script.companies().get(company)),
                false);
    }

    /** Who takes a contact in: the requester alone where no person of staff is needed. */
    Actor registrar(DemoScript.Ticket told) {
        return switch (Channel.valueOf(told.channel())) {
            case PORTAL, WEB_FORM, MAIL, MESSENGER, API -> asRequester(told);
            case PHONE -> asAgent("irina");
            case MONITORING -> new Actor(Actor.Kind.INTEGRATION, new PersonId("monitoring"), null);
        };
    }

    Actor actor(DemoScript.Ticket told, Step step) {
        String by = step.by();
        return by == null ? asRequester(told) : asAgent(by);
    }

    private Actor asRequester(DemoScript.Ticket told) {
        String key = told.requester();
        return new Actor(
                Actor.Kind.REQUESTER,
                new PersonId(key),
                known(script.people().get(key), key).name());
    }

    private Actor asAgent(String key) {
        return new Actor(
                Actor.Kind.AGENT, new PersonId(key), known(script.agents().get(key), key).name());
    }

    /**
     * @param fresh for a message or note that comes into being
     */
    TicketCommand command(TicketId ticket, Step step, UUID fresh) {
        String text = step.text();
        return switch (step.does()) {
            case "classify" -> classify(ticket, step);
            case "assign" -> new AssignTicket(ticket, assignee(step));
            case "start" -> new StartWork(ticket);
            case "reply" -> new Reply(ticket, new MessageId(fresh), known(text, "text"));
            case "note" -> new AddNote(ticket, new NoteId(fresh), known(text, "text"));
            case "ask" -> new AskRequester(ticket, new MessageId(fresh), known(text, "text"));
            case "answer" ->
                    new ReceiveMessage(
                            ticket,
                            new MessageId(fresh),
                            Channel.valueOf(known(step.channel(), "channel")),
                            known(text, "text"),
                            null,
                            null,
                            null);
            case "resolve" ->
                    new ResolveTicket(
                            ticket,
                            new MessageId(fresh),
                            ResolutionCode.valueOf(known(step.code(), "code")),
                            text,
                            step.solution());
            case "rate" -> new RateTicket(ticket, step.score(), step.solved(), text, null);
            case "confirm" -> new ConfirmResolution(ticket);
            case "close" -> new CloseTicket(ticket);
            case "reopen" -> new ReopenTicket(ticket, text);
            case "cancel" ->
                    new CancelTicket(
                            ticket, CancelReason.valueOf(known(step.reason(), "reason")), text);
            default -> throw new IllegalArgumentException("no such step: " + step.does());
        };
    }

    private static ClassifyTicket classify(TicketId ticket, Step step) {
        return new ClassifyTicket(
                ticket,
                TicketKind.valueOf(known(step.kind(), "kind")),
                step.topic(),
                Impact.valueOf(known(step.impact(), "impact")),
                Urgency.valueOf(known(step.urgency(), "urgency")));
    }

    private Assignee assignee(Step step) {
        String group = step.group();
        String agent = step.agent();
        ToGroup toGroup =
                group == null
                        ? null
                        : new ToGroup(
                                new GroupId(group), known(script.groups().get(group), group), null);
        if (agent == null) {
            return known(toGroup, "group");
        }
        return new ToAgent(
                new PersonId(agent), known(script.agents().get(agent), agent).name(), toGroup);
    }

    private static <T> T known(@Nullable T value, String what) {
        return Objects.requireNonNull(value, () -> "the demo's script lacks " + what);
    }
}
