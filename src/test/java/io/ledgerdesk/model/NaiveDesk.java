package io.ledgerdesk.model;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.AssignmentCommand;
import io.ledgerdesk.ticket.command.ClassificationCommand;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ConversationCommand;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.LifecycleCommand;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnmergeTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import io.ledgerdesk.ticket.command.SuspensionCommand;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The reference: what the specification says of tickets, told with plain lists and conditions. It
 * takes commands and the time, and knows nothing of events but their names.
 */
final class NaiveDesk {
    static final String DONE = "DONE";
    private final Map<TicketId, NaiveTicket> tickets = new LinkedHashMap<>();
    private final NaiveTalk talk = new NaiveTalk(this);
    private final NaiveMerges merges = new NaiveMerges(this);

    /** A ticket as far as it is compared. */
    record Shown(
            TicketState state,
            long version,
            @Nullable GroupId group,
            @Nullable PersonId agent,
            int line,
            @Nullable Priority priority) {}

    /** What the desk will do by itself. */
    record Due(TicketId ticket, String kind, int step, Instant at) {}

    /** {@link #DONE}, or the code of the refusal. */
    String after(Actor actor, TicketCommand command, Instant now) {
        if (command instanceof RegisterTicket c) {
            return register(c);
        }
        NaiveTicket t = ticket(command.ticket());
        if (actor.kind() == Actor.Kind.REQUESTER && !actor.id().equals(t.requester)) {
            return "TICKET_NOT_FOUND";
        }
        if (command instanceof ReceiveMessage c) {
            return talk.receive(t, c, now);
        }
        if (NaiveMatrix.refuses(row(command), t.state)) {
            return "INVALID_STATE";
        }
        return switch (command) {
            case AssignmentCommand c -> NaiveWork.after(t, actor, c, now);
            case SuspensionCommand c -> NaiveWork.after(t, c, now);
            case ResolutionCommand c -> NaiveAnswers.after(t, actor, c, now);
            case LifecycleCommand c -> NaiveAnswers.after(t, c, now);
            case ConversationCommand c -> talk.after(t, c, now);
            case ClassificationCommand c -> NaiveMarks.after(t, c);
            case MergeTicket c -> merges.merge(t, c.into(), now);
            case UnmergeTicket c -> merges.unmerge(t, now);
            case WatchTicket c -> NaiveMarks.watch(t, merges.family(t), actor);
            default -> throw new IllegalArgumentException("unknown here: " + command);
        };
    }

    /** Where a command stands in the table. */
    static String row(TicketCommand command) {
        return command instanceof RateTicket rating
                ? rating.solved() ? "RateSolved" : "RateUnsolved"
                : command.getClass().getSimpleName();
    }

    private String register(RegisterTicket c) {
        var who = c.requester();
        NaiveTicket t =
                new NaiveTicket(
                        c.ticket(),
                        who.id(),
                        who.company() == null ? null : who.company().id(),
                        who.vip(),
                        c.receivedAt());
        NaiveMarks.register(
                t, new ClassifyTicket(c.ticket(), c.kind(), null, c.impact(), c.urgency()));
        add(t);
        return DONE;
    }

    void add(NaiveTicket t) {
        tickets.put(t.id, t);
    }

    NaiveTicket ticket(TicketId id) {
        return requireNonNull(tickets.get(id));
    }

    Collection<NaiveTicket> tickets() {
        return tickets.values();
    }

    NaiveMerges merges() {
        return merges;
    }

    /** Does by itself what falls due until now, the earliest first, each at its time. */
    void fireDue(Instant now) {
        for (List<Due> timers = timers();
                !timers.isEmpty() && !timers.getFirst().at().isAfter(now);
                timers = timers()) {
            Due due = timers.getFirst();
            NaiveTicket t = ticket(due.ticket());
            switch (due.kind()) {
                case "ticket.end-hold" -> {
                    t.tell("WorkResumed");
                    t.goTo(t.resumed(), due.at());
                }
                case "ticket.remind" -> {
                    t.tell("RequesterReminded");
                    t.reminders = due.step();
                }
                case "ticket.give-up" -> NaiveAnswers.resolve(t, due.at());
                case "ticket.close" -> t.close(due.at());
                default -> throw new IllegalStateException(due.kind());
            }
        }
    }

    /** All that is still to come, the earliest first. */
    List<Due> timers() {
        List<Due> timers = new ArrayList<>();
        for (NaiveTicket t : tickets.values()) {
            if (t.state == TicketState.ON_HOLD && t.holdUntil != null) {
                boolean over = t.holdUntil.isBefore(t.waitsSince);
                timers.add(new Due(t.id, "ticket.end-hold", 0, over ? t.waitsSince : t.holdUntil));
            }
            if (t.state == TicketState.WAITING_FOR_REQUESTER) {
                if (t.reminders < 1) {
                    timers.add(new Due(t.id, "ticket.remind", 1, days(t, 2)));
                }
                if (t.reminders < 2) {
                    timers.add(new Due(t.id, "ticket.remind", 2, days(t, 5)));
                }
                timers.add(new Due(t.id, "ticket.give-up", 0, days(t, 10)));
            }
            if (t.state == TicketState.RESOLVED) {
                if (t.reminders < 1) {
                    timers.add(new Due(t.id, "ticket.remind", 1, days(t, 6)));
                }
                timers.add(new Due(t.id, "ticket.close", 0, days(t, 7)));
            }
        }
        timers.sort(Comparator.comparing(Due::at).thenComparing(Due::toString));
        return timers;
    }

    private static Instant days(NaiveTicket t, int days) {
        return t.waitsSince.atZone(ZoneOffset.UTC).plusDays(days).toInstant();
    }

    /** The open tickets that meet the condition: own lane first, then priority, then age. */
    List<TicketId> queue(Predicate<NaiveTicket> condition) {
        return tickets.values().stream()
                .filter(t ->
                        t.state != TicketState.RESOLVED
                                && t.state != TicketState.CLOSED
                                && t.state != TicketState.CANCELLED)
                .filter(condition)
                .sorted(
                        Comparator.comparing((NaiveTicket t) -> !t.isExpress())
                                .thenComparing(t -> t.priority == null ? "P9" : t.priority.name())
                                .thenComparing(t -> t.receivedAt)
                                .thenComparing(t -> t.id.toString()))
                .map(t -> t.id)
                .toList();
    }

    Map<TicketId, Shown> shown() {
        Map<TicketId, Shown> shown = new LinkedHashMap<>();
        tickets.forEach((id, t) ->
                shown.put(
                        id,
                        new Shown(t.state, t.told.size(), t.group, t.agent, t.line, t.priority)));
        return shown;
    }

    Map<TicketId, List<String>> timelines() {
        Map<TicketId, List<String>> timelines = new LinkedHashMap<>();
        tickets.forEach((id, t) -> timelines.put(id, List.copyOf(t.told)));
        return timelines;
    }

    /** How many things have happened in all. */
    long events() {
        return tickets.values().stream().mapToLong(t -> t.told.size()).sum();
    }
}
