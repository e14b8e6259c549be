package io.ledgerdesk.ticket.view.wait;

import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long the desk waits before it acts by itself.
 *
 * @param reminderDays calendar days after a question at which the requester is reminded, ascending
 * @param giveUpDays calendar days after a question at which the ticket is resolved without an
 *     answer
 * @param closeDays calendar days after an answer at which the ticket is closed
 * @param closeReminderDays calendar days before that at which the requester is reminded; 0 for no
 *     reminder
 * @param zone in which calendar days are counted
 * @param hours when the desk is open: what falls into closed hours happens at the next opening
 */
public record Patience(
        List<Integer> reminderDays,
        int giveUpDays,
        int closeDays,
        int closeReminderDays,
        ZoneId zone,
        OpeningHours hours) {

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
        WaitTerms terms = wait.terms();
        return wait.suspended()
                ? List.of()
                : (terms == null ? this : terms.over(this)).due(ticket, wait);
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
        return until == null
                ? List.of()
                : List.of(timer(ticket, wait, WaitStep.END_HOLD, 0, hours.openAt(end)));
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
        timers.add(timer(ticket, wait, WaitStep.GIVE_UP, 0, giveUp(wait)));
        return timers;
    }

    /** Not before the requester has had as many days since the last reminder as were meant. */
    private Instant giveUp(TicketWait wait) {
        Instant end = after(wait, giveUpDays);
        if (reminderDays.isEmpty()) {
            return end;
        }
        int last = reminderDays.getLast();
        Instant notice = later(after(wait, last), giveUpDays - last);
        return notice.isAfter(end) ? notice : end;
    }

    private List<Timer> resolved(TicketId ticket, TicketWait wait) {
        Instant close = after(wait, closeDays);
        if (closeReminderDays == 0) {
            return List.of(timer(ticket, wait, WaitStep.CLOSE, 0, close));
        }
        Instant reminder = after(wait, closeDays - closeReminderDays);
        Instant notice = later(reminder, closeReminderDays);
        Timer closing =
                timer(ticket, wait, WaitStep.CLOSE, 0, notice.isAfter(close) ? notice : close);
        return wait.reminders() > 0
                ? List.of(closing)
                : List.of(timer(ticket, wait, WaitStep.REMIND, 1, reminder), closing);
    }

    private Instant after(TicketWait wait, int days) {
        return later(wait.since(), days);
    }

    /** So many calendar days later, or at the next opening after that. */
    private Instant later(Instant instant, int days) {
        return hours.openAt(instant.atZone(zone).plusDays(days).toInstant());
    }

    private static Timer timer(
            TicketId ticket, TicketWait wait, WaitStep kind, int step, Instant dueAt) {
        return new Timer(ticket.tag(), kind.kind(), step, dueAt, wait.cause(), kind.rule());
    }
}
