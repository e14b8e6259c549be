package io.ledgerdesk.bench.generate.life;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.EscalateTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.TagTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.LogWork;
import io.ledgerdesk.ticket.command.ResolutionCommand.ApproveResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ProposeResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.id.EntryId;
import io.ledgerdesk.ticket.id.NoteId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff does with a ticket. */
final class Deeds {
    static final List<String> TOPICS =
            List.of(
                    "Hardware / Printer",
                    "Hardware / Notebook",
                    "Hardware / Telephone",
                    "Software / Office",
                    "Software / ERP",
                    "Software / Mail",
                    "Software / Browser",
                    "Access / Password",
                    "Access / Rights",
                    "Access / VPN",
                    "Network / Wi-Fi",
                    "Network / LAN",
                    "Service / Move",
                    "Service / New colleague",
                    "Service / Leaving colleague",
                    "Other");
    private static final List<String> TAGS =
            List.of("vip", "repeat", "remote", "audit", "hardware", "training", "after-hours");

    private final People people;

    Deeds(People people) {
        this.people = people;
    }

    Step whileNew(Life life) {
        Chance chance = life.chance;
        if (life.ticket().marks().classified().priority() == null) {
            return by(people.firstLine(chance), life, Duration.ofMinutes(25), classify(life));
        }
        return switch (chance.share(4, 62, 34)) {
            case 0 -> cancel(life);
            case 1 -> assign(life, Duration.ofMinutes(40));
            default ->
                    by(
                            people.firstLine(chance),
                            life,
                            Duration.ofMinutes(30),
                            new StartWork(life.id));
        };
    }

    private static ClassifyTicket classify(Life life) {
        Chance chance = life.chance;
        return new ClassifyTicket(
                life.id,
                chance.one(TicketKind.values()),
                chance.one(TOPICS),
                Course.impact(chance),
                chance.one(Urgency.values()));
    }

    private Step cancel(Life life) {
        Chance chance = life.chance;
        CancelReason reason =
                chance.one(
                        List.of(
                                CancelReason.SPAM,
                                CancelReason.DUPLICATE,
                                CancelReason.REGISTERED_IN_ERROR));
        return by(
                people.firstLine(chance),
                life,
                Duration.ofHours(1),
                new CancelTicket(life.id, reason, null));
    }

    private Step assign(Life life, Duration after) {
        Chance chance = life.chance;
        ToGroup group = chance.one(people.groups);
        return by(
                people.firstLine(chance),
                life,
                after,
                new AssignTicket(
                        life.id,
                        chance.percent(50) ? group : people.agentOf(chance, group).asAssignee()));
    }

    Step whileAssigned(Life life) {
        Chance chance = life.chance;
        return switch (chance.share(8, 6, 86)) {
            case 0 -> assign(life, Duration.ofHours(2));
            case 1 -> note(life);
            default ->
                    Step.of(life.after(Duration.ofHours(3)), worker(life), new StartWork(life.id));
        };
    }

    Step whileInProgress(Life life) {
        Chance chance = life.chance;
        boolean mayEnd = life.version() >= life.fate.talks();
        if (mayEnd && chance.percent(60)) {
            return resolve(life);
        }
        return switch (chance.share(27, 23, 22, 10, 6, 4, 4, 4)) {
            case 0 -> work(life, new Reply(life.id, life.message(), life.text(8, 60)));
            case 1 -> note(life);
            case 2 -> work(life, new AskRequester(life.id, life.message(), life.text(6, 30)));
            case 3 -> Replies.answer(life, Duration.ofHours(6));
            case 4 -> hold(life);
            case 5 -> escalate(life);
            case 6 -> work(life, new TagTicket(life.id, List.of(chance.one(TAGS))));
            default ->
                    work(
                            life,
                            new LogWork(
                                    life.id,
                                    new EntryId(chance.id(life.now())),
                                    null,
                                    5 * chance.between(1, 24),
                                    null,
                                    chance.percent(30),
                                    life.text(3, 12)));
        };
    }

    private Step resolve(Life life) {
        Chance chance = life.chance;
        ResolutionCode code =
                switch (chance.share(70, 12, 8, 5, 5)) {
                    case 0 -> ResolutionCode.SOLVED;
                    case 1 -> ResolutionCode.WORKAROUND;
                    case 2 -> ResolutionCode.ANSWERED_BY_KNOWLEDGE;
                    case 3 -> ResolutionCode.NO_FAULT;
                    default -> ResolutionCode.NOT_POSSIBLE;
                };
        String answer = life.text(8, 50);
        String solution = chance.percent(40) ? life.text(5, 25) : null;
        TicketCommand command =
                chance.percent(4)
                        ? new ProposeResolution(life.id, life.message(), code, answer, solution)
                        : new ResolveTicket(life.id, life.message(), code, answer, solution);
        return work(life, command);
    }

    Step whileInReview(Life life) {
        Actor reviewer = people.anyAgent(life.chance).actor();
        Actor proposer = worker(life);
        for (int n = 0; reviewer.id().equals(proposer.id()); n++) {
            reviewer = people.agentOf(life.chance, people.groups.get(n)).actor();
        }
        return Step.of(
                life.after(Duration.ofHours(5)), reviewer, new ApproveResolution(life.id, null));
    }

    private Step hold(Life life) {
        Instant at = life.after(Duration.ofHours(2));
        return Step.of(
                at,
                worker(life),
                new PutOnHold(
                        life.id,
                        life.chance.one(HoldReason.values()),
                        life.text(3, 12),
                        at.plus(life.fate.takes(life.chance, Duration.ofDays(3)))
                                .truncatedTo(ChronoUnit.MINUTES)
                                .plus(Duration.ofMinutes(1))));
    }

    private Step escalate(Life life) {
        Chance chance = life.chance;
        ToGroup group = chance.one(people.groups);
        return work(
                life,
                new EscalateTicket(
                        life.id, people.agentOf(chance, group).asAssignee(), life.text(4, 15)));
    }

    private Step note(Life life) {
        return work(
                life,
                new AddNote(life.id, new NoteId(life.chance.id(life.now())), life.text(5, 40)));
    }

    /** A few closed tickets get one more note. */
    @Nullable Step afterwards(Life life) {
        return life.since().equals(life.now()) && life.chance.percent(3) ? note(life) : null;
    }

    private Step by(People.Agent agent, Life life, Duration mean, TicketCommand command) {
        return Step.of(life.after(mean), agent.actor(), command);
    }

    private Step work(Life life, TicketCommand command) {
        return Step.of(life.after(Duration.ofHours(4)), worker(life), command);
    }

    /** Whose ticket it is; somebody of its group while it is nobody's. */
    private Actor worker(Life life) {
        Responsible responsible = life.ticket().work().responsible();
        Responsible.Agent agent = responsible.agent();
        if (agent != null) {
            return new Actor(Actor.Kind.AGENT, agent.id(), requireNonNull(agent.name()).value());
        }
        Responsible.Group group = responsible.group();
        return (group == null
                        ? people.firstLine(life.chance)
                        : people.agentOf(
                                life.chance,
                                people.groups.stream()
                                        .filter(one -> one.id().equals(group.id()))
                                        .findFirst()
                                        .orElseThrow()))
                .actor();
    }
}
