package io.ledgerdesk.ticket.view.wait;

import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a ticket's service has the requester waited for; what is absent is as the desk has it.
 *
 * @param reminderDays calendar days after a question at which the requester is reminded, ascending
 * @param giveUpDays after which the ticket is resolved without an answer, 1 or more
 * @param closeDays after an answer at which the ticket is closed, 1 or more
 * @param closeReminderDays before that at which the requester is reminded; 0 for never
 */
public record WaitTerms(
        @Nullable List<Integer> reminderDays,
        @Nullable Integer giveUpDays,
        @Nullable Integer closeDays,
        @Nullable Integer closeReminderDays) {
    private static final WaitTerms NONE = new WaitTerms(null, null, null, null);

    public WaitTerms {
        reminderDays = reminderDays == null ? null : List.copyOf(reminderDays);
    }

    /** Absent where the process says nothing of it. */
    static @Nullable WaitTerms of(ServiceProcess process) {
        return orNull(
                new WaitTerms(
                        process.reminderDays(),
                        process.giveUpDays(),
                        process.closeDays(),
                        process.closeReminderDays()));
    }

    /** Absent where they say nothing. */
    static @Nullable WaitTerms orNull(WaitTerms terms) {
        return terms.equals(NONE) ? null : terms;
    }

    /**
     * The desk's patience with these instead. Where the desk's do not fit with them, theirs hold:
     * reminders of the desk that would come at the end or later are left out.
     */
    Patience over(Patience desk) {
        int giveUp = giveUpDays == null ? desk.giveUpDays() : giveUpDays;
        int close = closeDays == null ? desk.closeDays() : closeDays;
        List<Integer> reminders = reminderDays == null ? desk.reminderDays() : reminderDays;
        int reminder = closeReminderDays == null ? desk.closeReminderDays() : closeReminderDays;
        return new Patience(
                reminders.stream().filter(day -> day < giveUp).toList(),
                giveUp,
                close,
                Math.min(reminder, close - 1),
                desk.zone(),
                desk.hours());
    }
}
