package io.ledgerdesk.ticket.domain.process;

import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.service.FieldRule;
import io.ledgerdesk.ticket.command.ClassificationCommand.Field;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a custom field holds what its service says that it holds. */
public final class FieldTypes {
    private FieldTypes() {}

    /** What is wrong with it; empty for one that the process does not name. */
    public static Optional<ValidationFailed> invalid(WorkProcess process, Field field) {
        return process.field(field.key())
                .flatMap(rule -> Optional.ofNullable(wanted(rule, field)))
                .map(wanted -> new ValidationFailed("fields." + field.key(), wanted));
    }

    /** What it must be instead; absent if it is. */
    private static @Nullable String wanted(FieldRule rule, Field field) {
        return switch (rule.type()) {
            case TEXT -> field.text() == null ? "a text" : null;
            case NUMBER -> field.number() == null ? "a number" : null;
            case DATE -> field.date() == null ? "a date" : null;
            case PERSON -> field.person() == null ? "a person" : null;
            case BOOLEAN -> field.flag() == null ? "a flag" : null;
            case CHOICE -> isChoice(rule, field.choice()) ? null : "a choice of " + choices(rule);
        };
    }

    private static boolean isChoice(FieldRule rule, @Nullable String choice) {
        return rule.choices().stream().anyMatch(one -> one.value().equals(choice));
    }

    private static String choices(FieldRule rule) {
        return rule.choices().stream().map(EntryName::value).collect(Collectors.joining(", "));
    }
}
