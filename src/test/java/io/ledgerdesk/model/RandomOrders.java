package io.ledgerdesk.model;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.testing.Dice;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.Assignee;
import io.ledgerdesk.ticket.command.AssignmentCommand.EscalateTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.InformManagement;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.AssignmentCommand.UnassignTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.OverridePriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.ResetPriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.TagTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.UntagTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Company;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.ReinstateTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnmergeTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ApproveResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.CloseTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ConfirmResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ProposeResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.RejectResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReopenTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.WithdrawProposal;
import io.ledgerdesk.ticket.command.SuspensionCommand.ChangeHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.ResumeWork;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes up what people do on a desk, the same again for the same seed. */
final class RandomOrders extends Dice {
    static final List<Actor> AGENTS =
            List.of(agent("anna"), agent("boris"), agent("clara"), agent("dmitri"));
    static final List<GroupId> GROUPS = List.of(new GroupId("line-1"), new GroupId("line-2"));
    private static final Company ACME = new Company(new CompanyId("acme"), "Acme");

    /** Two of one company, of whom one is served first, and one who stands alone. */
    private static final List<Requester> REQUESTERS =
            List.of(
                    new Requester(new PersonId("ivan"), "Ivan", null, null, ACME, false),
                    new Requester(new PersonId("vera"), "Vera", null, null, ACME, true),
                    new Requester(new PersonId("oleg"), "Oleg", null, null, null, false));

    private static final Author SUPPLIER = new Author(new PersonId("supplier"), "Supplier");

    private long number;

    /**
     * @param after the tickets' numbers begin behind this one
     */
    RandomOrders(long seed, long after) {
        super(seed);
        number = after;
    }

    /** Who does what. */
    record Order(Actor actor, TicketCommand command) {}

    private static Actor agent(String name) {
        return new Actor(Actor.Kind.AGENT, new PersonId(name), name);
    }

    Order registration(Instant now) {
        Order order =
                new Order(
                        one(AGENTS),
                        new RegisterTicket(
                                new TicketId(id()),
                                nextNumber(),
                                one(REQUESTERS),
                                one(List.of(Channel.values())),
                                "Printer",
                                "Smoke",
                                now.minusSeconds(below(100_000)),
                                maybe(TicketKind.values()),
                                null,
                                maybe(Impact.values()),
                                maybe(Urgency.values()),
                                null));
        return order;
    }

    /** Mostly something that the table allows on the ticket. */
    Order about(NaiveTicket ticket, List<TicketId> others, Instant now) {
        for (int attempt = 0; ; attempt++) {
            Order order = order(ticket, others, now);
            boolean possible =
                    order.command() instanceof ReceiveMessage
                            || !NaiveMatrix.refuses(NaiveDesk.row(order.command()), ticket.state);
            if (possible || attempt == 3 || chance(15)) {
                return order;
            }
        }
    }

    private Order order(NaiveTicket ticket, List<TicketId> others, Instant now) {
        TicketId t = ticket.id;
        Actor agent = ticket.agent == null || chance(30) ? one(AGENTS) : of(ticket.agent);
        Actor requester =
                new Actor(
                        Actor.Kind.REQUESTER,
                        chance(95) ? ticket.requester : one(REQUESTERS).id(),
                        "Requester");
        return switch (below(46)) {
            case 0 ->
                    by(
                            agent,
                            new ClassifyTicket(
                                    t,
                                    maybe(TicketKind.values()),
                                    null,
                                    maybe(Impact.values()),
                                    maybe(Urgency.values())));
            case 1 ->
                    by(agent, new OverridePriority(t, one(List.of(Priority.values())), "Because"));
            case 2 -> by(agent, new ResetPriority(t));
            case 3, 4, 5 -> by(agent, new AssignTicket(t, assignee()));
            case 6 -> by(agent, new EscalateTicket(t, assignee(), "Too hard"));
            case 7 ->
                    by(
                            agent,
                            new InformManagement(
                                    t, new ToAgent(new PersonId("boss"), "Boss", null), "Angry"));
            case 8 -> by(agent, new UnassignTicket(t, null));
            case 9, 10, 11, 12 -> by(agent, new StartWork(t));
            case 13 -> by(agent, new Reply(t, message(), "We are on it"));
            case 14, 15, 16 -> by(agent, new AskRequester(t, message(), "Which one?"));
            case 17, 18 -> by(agent, new PutOnHold(t, reason(), null, until(now)));
            case 19 -> by(agent, new ChangeHold(t, reason(), null, until(now)));
            case 20 -> by(agent, new ResumeWork(t));
            case 21, 22, 23 ->
                    by(
                            agent,
                            new ProposeResolution(
                                    t, message(), ResolutionCode.SOLVED, "Done", null));
            case 24, 25 -> by(one(AGENTS), new ApproveResolution(t, chance(50) ? "Edited" : null));
            case 26 -> by(one(AGENTS), new RejectResolution(t, "Not yet"));
            case 27 -> by(one(AGENTS), new WithdrawProposal(t));
            case 28, 29, 30 ->
                    by(agent, new ResolveTicket(t, message(), ResolutionCode.SOLVED, "Done", null));
            case 31 -> by(requester, new ConfirmResolution(t));
            case 32, 33 -> by(requester, new RateTicket(t, 1 + below(2), chance(60), null, null));
            case 34 -> by(requester, new ReopenTicket(t, null));
            case 35 -> by(agent, new CloseTicket(t));
            case 36 -> by(agent, new CancelTicket(t, CancelReason.SPAM, null));
            case 37 -> by(agent, new ReinstateTicket(t, null));
            case 38 -> by(agent, new MergeTicket(t, one(others)));
            case 39 -> by(agent, new UnmergeTicket(t));
            case 40 -> by(agent, new AddNote(t, new NoteId(id()), "Look here"));
            case 41 -> by(agent, new TagTicket(t, tags()));
            case 42 -> by(agent, new UntagTicket(t, tags()));
            case 43 -> by(agent, new WatchTicket(t, null));
            case 44 -> by(agent, received(t, SUPPLIER));
            default -> by(chance(70) ? requester : agent, received(t, null));
        };
    }

    private static Order by(Actor actor, TicketCommand command) {
        return new Order(actor, command);
    }

    private ReceiveMessage received(TicketId t, @Nullable Author author) {
        String text = one(List.of(NaiveTalk.MORE, NaiveTalk.THANKS, NaiveTalk.LEAVE_TO_CLOSE));
        NewTicket followUp = chance(60) ? new NewTicket(new TicketId(id()), nextNumber()) : null;
        return new ReceiveMessage(t, message(), Channel.MAIL, text, author, null, followUp);
    }

    private static Actor of(PersonId agent) {
        return AGENTS.stream()
                .filter(one -> one.id().equals(agent))
                .findFirst()
                .orElse(AGENTS.getFirst());
    }

    private Assignee assignee() {
        int line = 1 + below(2);
        ToGroup group = new ToGroup(GROUPS.get(line - 1), "Line " + line, chance(70) ? line : null);
        if (chance(40)) {
            return group;
        }
        Actor agent = one(AGENTS);
        return new ToAgent(agent.id(), agent.name(), chance(40) ? group : null);
    }

    private HoldReason reason() {
        return one(List.of(HoldReason.THIRD_PARTY, HoldReason.SCHEDULED));
    }

    private @Nullable Instant until(Instant now) {
        return chance(25) ? null : now.plus(aWhile()).minusSeconds(chance(25) ? 10_000_000 : 0);
    }

    private List<String> tags() {
        List<String> all = List.of("paper", "toner", "network");
        return chance(50) ? List.of(one(all)) : all.subList(0, 2);
    }

    private MessageId message() {
        return new MessageId(id());
    }

    private TicketNumber nextNumber() {
        number++;
        return TicketNumber.of("SD-", 6, number);
    }
}
