package io.ledgerdesk.ticket.domain.random;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.Assignee;
import io.ledgerdesk.ticket.command.AssignmentCommand.EscalateTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.InformManagement;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.UnassignTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.CorrectTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.OverridePriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.ResetPriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.SetCustomFields;
import io.ledgerdesk.ticket.command.ClassificationCommand.TagTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.UntagTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.AttachFile;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.EditNote;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.RemoveFile;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.SuspensionCommand.ChangeHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.ResumeWork;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Anything that anybody might ask at any time, good and bad, of one of a few tickets. */
final class RandomCommands {
    private static final List<Actor> ACTORS =
            List.of(
                    Cast.ANNA,
                    Cast.ANNA,
                    Cast.IVAN,
                    Cast.IVAN,
                    Cast.IVAN,
                    Cast.OLGA,
                    Cast.OLGA,
                    Cast.BOT,
                    Cast.CRM,
                    Cast.STRANGER);
    private final Dice dice;
    private final RandomOutcomes outcomes;

    RandomCommands(Random random) {
        dice = new Dice(random);
        outcomes = new RandomOutcomes(dice);
    }

    Actor actor() {
        return dice.one(ACTORS);
    }

    TicketCommand next(Instant now) {
        TicketId ticket = dice.ticket();
        return switch (dice.random().nextInt(14)) {
            case 0 -> classification(ticket);
            case 1, 2, 3 -> assignment(ticket);
            case 4 -> suspension(ticket, now);
            case 5, 6 -> conversation(ticket);
            case 7, 8 -> outcomes.answer(ticket);
            case 9, 10 -> outcomes.verdict(ticket);
            case 11 -> outcomes.relation(ticket);
            case 12 -> outcomes.participation(ticket);
            default -> outcomes.automatic(ticket, now);
        };
    }

    private TicketCommand classification(TicketId ticket) {
        return switch (dice.random().nextInt(7)) {
            case 0 ->
                    new ClassifyTicket(
                            ticket,
                            dice.maybe(TicketKind.values()),
                            dice.maybe(new String[] {dice.text()}),
                            dice.maybe(Impact.values()),
                            dice.maybe(Urgency.values()));
            case 1 ->
                    new OverridePriority(ticket, dice.one(List.of(Priority.values())), dice.text());
            case 2 -> new ResetPriority(ticket);
            case 3 ->
                    new CorrectTicket(
                            ticket,
                            dice.maybe(new String[] {dice.text()}),
                            dice.maybe(new String[] {dice.text()}),
                            null);
            case 4 -> new TagTicket(ticket, List.of("t" + dice.random().nextInt(3)));
            case 5 -> new UntagTicket(ticket, List.of("t" + dice.random().nextInt(3)));
            default ->
                    dice.random().nextBoolean()
                            ? new SetCustomFields(
                                    ticket, List.of(Cast.field("room", dice.text())), List.of())
                            : new SetCustomFields(ticket, List.of(), List.of("room"));
        };
    }

    private TicketCommand assignment(TicketId ticket) {
        Assignee to =
                dice.random().nextBoolean()
                        ? dice.one(List.of(Cast.FIRST_LINE, Cast.SECOND_LINE))
                        : new ToAgent(dice.one(List.of(Cast.IVAN, Cast.OLGA)).id(), null, null);
        return switch (dice.random().nextInt(6)) {
            case 0, 1 -> new AssignTicket(ticket, to);
            case 2 -> new EscalateTicket(ticket, to, dice.text());
            case 3 -> new UnassignTicket(ticket, null);
            case 4 -> new StartWork(ticket);
            default ->
                    new InformManagement(
                            ticket, new ToAgent(Cast.OLGA.id(), null, null), dice.text());
        };
    }

    private TicketCommand suspension(TicketId ticket, Instant now) {
        @Nullable Instant until =
                dice.random().nextBoolean()
                        ? null
                        : now.plus(Duration.ofHours(dice.random().nextInt(90) - 9));
        HoldReason reason = dice.one(List.of(HoldReason.values()));
        return switch (dice.random().nextInt(4)) {
            case 0, 1 -> new PutOnHold(ticket, reason, null, until);
            case 2 -> new ChangeHold(ticket, reason, dice.text(), until);
            default -> new ResumeWork(ticket);
        };
    }

    private TicketCommand conversation(TicketId ticket) {
        return switch (dice.random().nextInt(8)) {
            case 0 -> new Reply(ticket, dice.message(), dice.text());
            case 1 -> new AskRequester(ticket, dice.message(), dice.text());
            case 2 ->
                    new AddNote(
                            ticket, new NoteId(new UUID(3, dice.random().nextInt(9))), dice.text());
            case 3 ->
                    new EditNote(
                            ticket, new NoteId(new UUID(3, dice.random().nextInt(9))), dice.text());
            case 4 ->
                    new AttachFile(
                            ticket,
                            new FileId(new UUID(4, dice.random().nextInt(9))),
                            dice.text(),
                            "text/plain",
                            dice.random().nextInt(3) - 1,
                            "a".repeat(64));
            case 5 ->
                    new RemoveFile(ticket, new FileId(new UUID(4, dice.random().nextInt(9))), null);
            default -> received(ticket);
        };
    }

    private ReceiveMessage received(TicketId ticket) {
        @Nullable Author author =
                switch (dice.random().nextInt(3)) {
                    case 0 -> new Author(new PersonId("supplier"), "Supplier");
                    case 1 -> new Author(Cast.ANNA.id(), null);
                    default -> null;
                };
        String text =
                dice.one(List.of("Thanks!", "Please close the ticket", dice.text(), dice.text()));
        return new ReceiveMessage(
                ticket,
                dice.message(),
                Channel.MAIL,
                text,
                author,
                null,
                dice.random().nextBoolean() ? Desk.newTicket(dice.made()) : null);
    }
}
