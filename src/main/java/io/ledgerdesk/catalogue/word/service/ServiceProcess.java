package io.ledgerdesk.catalogue.word.service;

import io.ledgerdesk.kernel.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The template by which tickets of a service are worked on. A ticket keeps the one that it began
 * with.
 *
 * @param review whether solutions are reviewed by another person before they go out
 * @param checklist in the order in which it is shown
 * @param fields that its tickets have
 * @param reminderDays calendar days after a question at which the requester is reminded; absent for
 *     the desk's, as all that follows
 * @param giveUpDays calendar days after a question at which the ticket is resolved without an
 *     answer
 * @param closeDays calendar days after an answer at which the ticket is closed
 * @param closeReminderDays calendar days before that at which the requester is reminded; 0 for
 *     never
 * @param reopenWindowDays calendar days from the latest closing within which it may be reopened
 */
@Published
public record ServiceProcess(
        boolean review,
        List<ChecklistStep> checklist,
        List<FieldRule> fields,
        @Nullable List<Integer> reminderDays,
        @Nullable Integer giveUpDays,
        @Nullable Integer closeDays,
        @Nullable Integer closeReminderDays,
        @Nullable Integer reopenWindowDays) {

    /** Nothing but what holds for the whole desk. */
    public static final ServiceProcess NONE =
            new ServiceProcess(false, List.of(), List.of(), null, null, null, null, null);

    public ServiceProcess {
        checklist = List.copyOf(checklist);
        fields = List.copyOf(fields);
        reminderDays = reminderDays == null ? null : List.copyOf(reminderDays);
    }
}
