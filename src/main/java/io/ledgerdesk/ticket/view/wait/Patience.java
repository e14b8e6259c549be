package io.ledgerdesk.ticket.view.wait;

import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long the desk waits before it acts by itself. When it is open then is another matter: {@link
 * ActingHours}.
 *
 * @param reminderDays calendar days after a question at which the requester is reminded, ascending
 * @param giveUpDays calendar days after a question at which the ticket is resolved without an
 *     answer
 * @param closeDays calendar days after an answer at which the ticket is closed
 * @param closeReminderDays calendar days before that at which the requester is reminded; 0 for no
 *     reminder
 * @param zone in which calendar days are counted
 * @param hours when the desk is open for tickets of no agreement
 */
public record Patience(
        List<Integer> reminderDays,
        int giveUpDays,
        int closeDays,
        int closeReminderDays,
        ZoneId zone,
        BusinessTime hours) {

    public Patience {
        reminderDays = List.copyOf(reminderDays);
        boolean ascending =
                Stream.concat(Stream.of(0), reminderDays.stream())
                        .toList()
                        .equals(
                                Stream.concat(Stream.of(0), reminderDays.stream())
                                        .distinct()
                                        .sorted()
                                        .toList());
        if (!ascending || (!reminderDays.isEmpty() && reminderDays.getLast() >= giveUpDays)) {
            throw new IllegalArgumentException(
                    "ledgerdesk.ticket.patience.reminder-days ascend, are 1 or more and less than"
                            + " give-up-days, not "
                            + reminderDays);
        }
        if (giveUpDays < 1 || closeDays < 1) {
            throw new IllegalArgumentException(
                    "ledgerdesk.ticket.patience.give-up-days and close-days are 1 or more");
        }
        if (closeReminderDays < 0 || closeReminderDays >= closeDays) {
            throw new IllegalArgumentException(
                    "ledgerdesk.ticket.patience.close-reminder-days is 0 or more and less than"
                            + " close-days");
        }
    }

    /** What is still to happen while the ticket waits so, in the order in which it falls due. */
    public List<Timer> timers(TicketId ticket, TicketWait wait) {
        return wait.suspended() ? List.of() : of(wait).due(ticket, wait);
    }

    /**
     * When something that is due may happen if the desk is open: not before the requester has had
     * as many days since the last reminder as were meant, since that may have waited for an opening
     * itself.
     */
    Instant earliest(KnownWait known, Timer due) {
        Instant reminded = known.remindedAt();
        Instant meant =
                reminded == null
                        ? due.dueAt()
                        : later(
                                reminded,
                                of(known.awaited()).daysSinceReminder(known.awaited(), due));
        return meant.isAfter(due.dueAt()) ? meant : due.dueAt();
    }

    private Patience of(TicketWait wait) {
        WaitTerms terms = wait.terms();
        return terms == null ? this : terms.over(this);
    }

    private int daysSinceReminder(TicketWait wait, Timer due) {
        return switch (WaitStep.ofKind(due.kind())) {
            case END_HOLD -> 0;
            case REMIND -> daysUntil(due.step()) - daysUntil(wait.reminders());
            case GIVE_UP -> giveUpDays - daysUntil(wait.reminders());
            case CLOSE -> closeReminderDays;
        };
    }

    /** Days from a question to one of its reminders, the last for a later one; 0 for none. */
    private int daysUntil(int reminder) {
        int known = Math.min(reminder, reminderDays.size());
        return known == 0 ? 0 : reminderDays.get(known - 1);
    }

    private List<Timer> due(TicketId ticket, TicketWait wait) {
        return switch (wait.state()) {
            case ON_HOLD -> holdEnd(ticket, wait);
            case WAITING_FOR_REQUESTER -> waiting(ticket, wait);
            case RESOLVED -> resolved(ticket, wait);
            case NEW, ASSIGNED, IN_PROGRESS, IN_REVIEW, CLOSED, CANCELLED -> List.of();
        };
    }

    private List<Timer> holdEnd(TicketId ticket, TicketWait wait) {
        Instant until = wait.until();
        // one that ended while its ticket was cancelled or merged ends when that comes back
        Instant end = until == null || until.isBefore(wait.since()) ? wait.since() : until;
        return until == null ? List.of() : List.of(timer(ticket, wait, WaitStep.END_HOLD, 0, end));
    }

    private List<Timer> waiting(TicketId ticket, TicketWait wait) {
        List<Timer> timers = new ArrayList<>();
        for (int step = wait.reminders() + 1; step <= reminderDays.size(); step++) {
            timers.add(
                    timer(
                            ticket,
                            wait,
                            WaitStep.REMIND,
                            step,
                            after(wait, reminderDays.get(step - 1))));
        }
        timers.add(timer(ticket, wait, WaitStep.GIVE_UP, 0, after(wait, giveUpDays)));
        return timers;
    }

    private List<Timer> resolved(TicketId ticket, TicketWait wait) {
        Timer closing = timer(ticket, wait, WaitStep.CLOSE, 0, after(wait, closeDays));
        return closeReminderDays == 0 || wait.reminders() > 0
                ? List.of(closing)
                : List.of(
                        timer(
                                ticket,
                                wait,
                                WaitStep.REMIND,
                                1,
                                after(wait, closeDays - closeReminderDays)),
                        closing);
    }

    private Instant after(TicketWait wait, int days) {
        return later(wait.since(), days);
    }

    /** So many calendar days later. */
    private Instant later(Instant instant, int days) {
        return instant.atZone(zone).plusDays(days).toInstant();
    }

    private static Timer timer(
            TicketId ticket, TicketWait wait, WaitStep kind, int step, Instant dueAt) {
        return new Timer(ticket.tag(), kind.kind(), step, dueAt, wait.cause(), kind.rule());
    }
}
