package io.ledgerdesk.servicelevel.lives;

import static io.ledgerdesk.platform.axon.TicketNode.ANNA;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.testing.Dice;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.EscalateTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.AssignmentCommand.UnassignTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.CorrectTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.OverridePriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.ResetPriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.ServiceChoice;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Company;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.ReinstateTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnmergeTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.CloseTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReopenTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.SuspensionCommand.ChangeHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.ResumeWork;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Instant;
import java.util.List;

/** What people do with tickets, drawn at random; some of it is refused. */
final class RandomWork {
    private static final Actor IVAN =
            new Actor(Actor.Kind.REQUESTER, TicketNode.IVAN, "Ivan Orlov");
    private static final List<String> COMPANIES = List.of("acme", "acme-north", "other");
    private static final ServiceChoice PRINTING =
            new ServiceChoice(new CatalogueId("printing"), 1, ServiceProcess.NONE);

    private final Dice dice;
    private int number;

    RandomWork(Dice dice) {
        this.dice = dice;
    }

    /** Who does what. */
    record Order(Actor actor, TicketCommand command) {

        /**
         * Whether it changes nothing of what is promised and ends nothing whose steps may be due:
         * then it may come before what is due is done.
         */
        boolean mayOvertake() {
            return command instanceof StartWork
                    || command instanceof AskRequester
                    || command instanceof Reply
                    || command instanceof PutOnHold
                    || command instanceof ChangeHold
                    || command instanceof ResumeWork
                    || command instanceof ReceiveMessage;
        }
    }

    Order registration(Instant now) {
        number++;
        return by(
                ANNA,
                new RegisterTicket(
                        new TicketId(dice.id()),
                        TicketNumber.of("SD-", 6, number),
                        requester(),
                        Channel.PHONE,
                        "Printer",
                        "Smoke",
                        now.minusSeconds(dice.chance(30) ? dice.below(200_000) : 0),
                        dice.maybe(TicketKind.values()),
                        null,
                        dice.maybe(Impact.values()),
                        dice.maybe(Urgency.values()),
                        null,
                        dice.chance(25) ? PRINTING : null,
                        null,
                        null));
    }

    Order about(TicketId ticket, TicketState state, List<TicketId> others) {
        return switch (state) {
            case RESOLVED -> ended(ticket, others);
            case CLOSED -> by(IVAN, new ReopenTicket(ticket, null));
            case CANCELLED ->
                    by(
                            ANNA,
                            dice.chance(50)
                                    ? new ReinstateTicket(ticket, null)
                                    : new UnmergeTicket(ticket));
            case NEW, ASSIGNED, IN_PROGRESS, WAITING_FOR_REQUESTER, ON_HOLD, IN_REVIEW ->
                    open(ticket, state, others);
        };
    }

    private Order ended(TicketId ticket, List<TicketId> others) {
        return switch (dice.below(6)) {
            case 0, 1 -> by(IVAN, new ReopenTicket(ticket, null));
            case 2 -> by(ANNA, new CloseTicket(ticket));
            case 3 -> by(ANNA, new CorrectTicket(ticket, null, null, requester()));
            case 4 -> by(ANNA, new MergeTicket(ticket, dice.one(others)));
            default -> by(IVAN, received(ticket));
        };
    }

    private Order open(TicketId ticket, TicketState state, List<TicketId> others) {
        boolean waits = state == TicketState.WAITING_FOR_REQUESTER || state == TicketState.ON_HOLD;
        return switch (dice.below(30)) {
            case 0, 1, 2 -> by(ANNA, new AssignTicket(ticket, group()));
            case 3 -> by(ANNA, new AssignTicket(ticket, new ToAgent(ANNA.id(), "Anna", group())));
            case 4 -> by(ANNA, new EscalateTicket(ticket, group(), "Too hard"));
            case 5 -> by(ANNA, new UnassignTicket(ticket, null));
            case 6, 7, 8, 9 -> by(ANNA, waits ? new ResumeWork(ticket) : new StartWork(ticket));
            case 10 -> by(ANNA, new Reply(ticket, message(), "On it"));
            case 11, 12 -> by(ANNA, new AskRequester(ticket, message(), "Which one?"));
            case 13, 14, 15 -> by(ANNA, new PutOnHold(ticket, reason(), null, null));
            case 16 -> by(ANNA, new ChangeHold(ticket, reason(), null, null));
            case 17, 18 -> by(IVAN, received(ticket));
            case 19, 20 -> by(ANNA, classify(ticket));
            case 21 ->
                    by(
                            ANNA,
                            new OverridePriority(
                                    ticket, dice.one(List.of(Priority.values())), "Because"));
            case 22 -> by(ANNA, new ResetPriority(ticket));
            case 23 -> by(ANNA, new CorrectTicket(ticket, null, null, requester()));
            case 24 -> by(ANNA, new CancelTicket(ticket, CancelReason.SPAM, null));
            case 25 -> by(ANNA, new MergeTicket(ticket, dice.one(others)));
            default ->
                    by(
                            ANNA,
                            new ResolveTicket(
                                    ticket,
                                    message(),
                                    ResolutionCode.SOLVED,
                                    dice.chance(70) ? "Done" : null,
                                    null));
        };
    }

    private ClassifyTicket classify(TicketId ticket) {
        return new ClassifyTicket(
                ticket,
                dice.maybe(TicketKind.values()),
                null,
                dice.maybe(Impact.values()),
                dice.maybe(Urgency.values()),
                dice.chance(30) ? PRINTING : null,
                dice.chance(30) ? new CatalogueId(dice.one(RandomPromises.AGREEMENTS)) : null,
                null);
    }

    private Requester requester() {
        Company company =
                dice.chance(30)
                        ? null
                        : new Company(
                                new io.ledgerdesk.ticket.id.CompanyId(dice.one(COMPANIES)),
                                "Company");
        return new Requester(TicketNode.IVAN, "Ivan Orlov", null, null, company, false);
    }

    private ReceiveMessage received(TicketId ticket) {
        return new ReceiveMessage(ticket, message(), Channel.MAIL, "And?", null, null, null);
    }

    private ToGroup group() {
        int line = 1 + dice.below(3);
        return new ToGroup(new GroupId("line-" + line), "Line " + line, line);
    }

    private HoldReason reason() {
        return dice.one(List.of(HoldReason.values()));
    }

    private MessageId message() {
        return new MessageId(dice.id());
    }

    private static Order by(Actor actor, TicketCommand command) {
        return new Order(actor, command);
    }
}
