package io.ledgerdesk.ticket.domain.random;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.AutomaticCommand.CloseUnanswered;
import io.ledgerdesk.ticket.command.AutomaticCommand.EndHold;
import io.ledgerdesk.ticket.command.AutomaticCommand.RemindRequester;
import io.ledgerdesk.ticket.command.AutomaticCommand.ResolveUnanswered;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.ReinstateTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.LogCall;
import io.ledgerdesk.ticket.command.ParticipationCommand.LogWork;
import io.ledgerdesk.ticket.command.ParticipationCommand.ShareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.Somebody;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnshareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnwatchTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.WithPerson;
import io.ledgerdesk.ticket.command.RelationCommand.LinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.RelationCommand.SplitTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnlinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnmergeTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ApproveResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.CloseTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ConfirmResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ProposeResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.RejectResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReopenTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReviewClosedTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.Score;
import io.ledgerdesk.ticket.command.ResolutionCommand.WithdrawProposal;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.id.EntryId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.CallDirection;
import io.ledgerdesk.ticket.word.LinkKind;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a ticket, and what it has to do with others. */
final class RandomOutcomes {
    private final Dice dice;

    RandomOutcomes(Dice dice) {
        this.dice = dice;
    }

    TicketCommand answer(TicketId ticket) {
        ResolutionCode code = dice.one(List.of(ResolutionCode.values()));
        @Nullable String answer = dice.maybe(new String[] {dice.text()});
        return switch (dice.random().nextInt(8)) {
            case 0, 1, 2 -> new ResolveTicket(ticket, dice.message(), code, answer, null);
            case 3, 4 -> new ProposeResolution(ticket, dice.message(), code, answer, null);
            case 5 -> new ApproveResolution(ticket, dice.maybe(new String[] {dice.text()}));
            case 6 -> new RejectResolution(ticket, dice.text());
            default -> new WithdrawProposal(ticket);
        };
    }

    TicketCommand verdict(TicketId ticket) {
        return switch (dice.random().nextInt(9)) {
            case 0 -> new ConfirmResolution(ticket);
            case 1, 2 ->
                    new RateTicket(
                            ticket,
                            dice.random().nextInt(7),
                            dice.random().nextBoolean(),
                            null,
                            dice.random().nextBoolean()
                                    ? null
                                    : (Integer) (1 + dice.random().nextInt(3)));
            case 3 -> new ReopenTicket(ticket, null);
            case 4, 5 -> new CloseTicket(ticket);
            case 6 ->
                    new ReviewClosedTicket(
                            ticket, List.of(new Score("tone", dice.random().nextInt(110))), null);
            case 7 ->
                    dice.random().nextInt(3) > 0
                            ? new ReinstateTicket(ticket, null)
                            : new CancelTicket(
                                    ticket, dice.one(List.of(CancelReason.values())), null);
            default -> new ReinstateTicket(ticket, null);
        };
    }

    TicketCommand relation(TicketId ticket) {
        LinkKind kind = dice.one(List.of(LinkKind.values()));
        return switch (dice.random().nextInt(8)) {
            case 0, 1 -> new LinkTicket(ticket, kind, dice.ticket());
            case 2 -> new UnlinkTicket(ticket, kind, dice.ticket());
            case 3 -> new MergeTicket(ticket, dice.ticket());
            case 4, 5 -> new UnmergeTicket(ticket);
            default ->
                    new SplitTicket(
                            ticket,
                            Desk.newTicket(dice.made()),
                            List.of(dice.message()),
                            dice.text(),
                            null);
        };
    }

    TicketCommand participation(TicketId ticket) {
        PersonId who = dice.one(List.of(Cast.IVAN, Cast.OLGA)).id();
        EntryId entry = new EntryId(new UUID(5, dice.random().nextInt(9)));
        return switch (dice.random().nextInt(6)) {
            case 0 -> new WatchTicket(ticket, new Somebody(who, null));
            case 1 -> new UnwatchTicket(ticket, who);
            case 2 ->
                    new ShareTicket(
                            ticket,
                            new WithPerson(who, null),
                            dice.one(List.of(ShareLevel.values())));
            case 3 -> new UnshareTicket(ticket, new WithPerson(who, null));
            case 4 ->
                    new LogWork(
                            ticket,
                            entry,
                            null,
                            dice.random().nextInt(2000),
                            null,
                            true,
                            dice.text());
            default ->
                    new LogCall(
                            ticket,
                            entry,
                            CallDirection.OUTGOING,
                            "112",
                            Cast.NOW,
                            Duration.ofMinutes(dice.random().nextInt(2000)),
                            null,
                            null);
        };
    }

    TicketCommand automatic(TicketId ticket, Instant now) {
        return switch (dice.random().nextInt(5)) {
            case 0 -> new EndHold(ticket, now);
            case 1 -> new RemindRequester(ticket, dice.message(), 1 + dice.random().nextInt(2));
            case 2 -> new ResolveUnanswered(ticket, dice.message(), dice.message());
            case 3 -> new CloseUnanswered(ticket, dice.message());
            default -> Cast.register(Desk.newTicket(1), Cast.anna(null));
        };
    }
}
