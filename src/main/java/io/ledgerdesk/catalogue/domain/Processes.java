package io.ledgerdesk.catalogue.domain;

import io.ledgerdesk.catalogue.command.CatalogueRejection;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.service.ChecklistStep;
import io.ledgerdesk.catalogue.word.service.FieldRule;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process can be followed: what it names it names once, and its days come in their order. */
final class Processes {
    private static final int LONGEST = 3_650;
    private static final int MOST_REMINDERS = 20;

    /** As tickets name their fields. */
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private final CatalogueLimits limits;

    Processes(CatalogueLimits limits) {
        this.limits = limits;
    }

    Stream<CatalogueRejection> problems(ServiceProcess process) {
        return Problems.of(
                atMost(process.checklist(), limits.checklist(), "checklist"),
                once(process.checklist(), ChecklistStep::key, "checklist.key"),
                atMost(process.fields(), limits.fields(), "fields"),
                once(process.fields(), FieldRule::key, "fields.key"),
                process.fields().stream().flatMap(this::problems),
                reminders(process),
                closing(process),
                days(process.reopenWindowDays(), 0, "reopenWindowDays"));
    }

    private Stream<CatalogueRejection> problems(FieldRule field) {
        boolean choice = field.type() == FieldRule.Type.CHOICE;
        return Problems.of(
                Problems.unless(
                        FIELD.matcher(field.key().value()).matches(),
                        "fields.key",
                        "1 to 64 characters of a-z 0-9 _, beginning with a letter"),
                Problems.unless(
                        choice != field.choices().isEmpty(),
                        "fields.choices",
                        "named for a field of type CHOICE, and for no other; "
                                + field.key()
                                + " is a "
                                + field.type()),
                atMost(field.choices(), limits.choices(), "fields.choices"),
                once(field.choices(), EntryName::value, "fields.choices"));
    }

    private static Stream<CatalogueRejection> reminders(ServiceProcess process) {
        List<Integer> days = process.reminderDays() == null ? List.of() : process.reminderDays();
        Integer giveUp = process.giveUpDays();
        return Problems.of(
                atMost(days, MOST_REMINDERS, "reminderDays"),
                Problems.unless(
                        days.equals(days.stream().distinct().sorted().toList())
                                && days.stream().allMatch(day -> day >= 1 && day <= LONGEST),
                        "reminderDays",
                        "days of 1 to " + LONGEST + " that ascend"),
                days(giveUp, 1, "giveUpDays"),
                Problems.unless(
                        giveUp == null || days.isEmpty() || days.getLast() < giveUp,
                        "giveUpDays",
                        "later than the last of reminderDays"));
    }

    private static Stream<CatalogueRejection> closing(ServiceProcess process) {
        Integer close = process.closeDays();
        Integer reminder = process.closeReminderDays();
        return Problems.of(
                days(close, 1, "closeDays"),
                days(reminder, 0, "closeReminderDays"),
                Problems.unless(
                        close == null || reminder == null || reminder < close,
                        "closeReminderDays",
                        "less than closeDays"));
    }

    private static Stream<CatalogueRejection> days(
            @Nullable Integer days, int least, String field) {
        return Problems.unless(
                days == null || (days >= least && days <= LONGEST),
                field,
                least + " to " + LONGEST + " days");
    }

    private static Stream<CatalogueRejection> atMost(List<?> all, int most, String field) {
        return Problems.unless(all.size() <= most, field, "no longer than " + most);
    }

    private static <T, K> Stream<CatalogueRejection> once(
            List<T> all, Function<T, K> key, String field) {
        return Problems.repeated(all, key)
                .flatMap(one ->
                        Problems.unless(
                                false, field, "each there once; " + key.apply(one) + " is twice"));
    }
}
