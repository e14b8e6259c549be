package io.ledgerdesk.ticket.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.ticket.command.ClassificationCommand.Field;
import io.ledgerdesk.ticket.command.ClassificationCommand.SetCustomFields;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.TooMany;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.domain.process.FieldTypes;
import io.ledgerdesk.ticket.domain.process.WorkProcess;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.rules.TicketLimits;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.ClassificationEvent.CustomFieldsSet;
import io.ledgerdesk.ticket.event.ClassificationEvent.FieldChange;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.FieldKey;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.word.Decimal;
import io.ledgerdesk.ticket.word.FieldValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the desk keeps on a ticket beside what every desk does. */
final class CustomFields {
    private final TextRules texts;
    private final TicketLimits limits;

    CustomFields(TextRules texts, TicketLimits limits) {
        this.texts = texts;
        this.limits = limits;
    }

    Decision<TicketEvent> decide(Registered ticket, SetCustomFields c) {
        Optional<ValidationFailed> invalid = invalid(c);
        WorkProcess process = ticket.marks().process();
        Optional<ValidationFailed> unfit =
                invalid.or(() ->
                        c.fields().stream()
                                .map(field -> FieldTypes.invalid(process, field))
                                .flatMap(Optional::stream)
                                .findFirst());
        if (unfit.isPresent()) {
            return Decision.rejected(unfit.get());
        }
        Map<FieldKey, FieldValue> present = ticket.marks().fields();
        List<FieldChange> changes =
                Stream.concat(
                                c.cleared().stream()
                                        .map(key -> change(present, new FieldKey(key), null)),
                                c.fields().stream()
                                        .map(field ->
                                                change(
                                                        present,
                                                        new FieldKey(field.key()),
                                                        value(ticket, field))))
                        .filter(change -> !Objects.equals(change.from(), change.to()))
                        .sorted(Comparator.comparing(FieldChange::key))
                        .toList();
        long added = changes.stream().filter(change -> change.from() == null).count();
        long removed = changes.stream().filter(change -> change.to() == null).count();
        if (present.size() + added - removed > limits.fields()) {
            return Decision.rejected(new TooMany("custom fields", limits.fields()));
        }
        Optional<TicketRejection> required = required(ticket, changes);
        if (required.isPresent()) {
            return Decision.rejected(required.get());
        }
        return changes.isEmpty()
                ? Decision.nothing()
                : Decision.accepted(
                        new CustomFieldsSet(
                                ticket.id(),
                                changes.stream().map(CustomFields::readable).toList()));
    }

    /** What work could not begin without it does not go on without. */
    private static Optional<TicketRejection> required(
            Registered ticket, List<FieldChange> changes) {
        return switch (ticket.state()) {
            case IN_PROGRESS, IN_REVIEW -> emptied(ticket, changes);
            case WAITING_FOR_REQUESTER, ON_HOLD ->
                    ticket.work().begun() ? emptied(ticket, changes) : Optional.empty();
            case NEW, ASSIGNED, RESOLVED, CLOSED, CANCELLED -> Optional.empty();
        };
    }

    private static Optional<TicketRejection> emptied(Registered ticket, List<FieldChange> changes) {
        return ticket.marks()
                .process()
                .againstEmptying(
                        changes.stream()
                                .filter(change -> change.to() == null)
                                .map(FieldChange::key)
                                .collect(toUnmodifiableSet()));
    }

    private Optional<ValidationFailed> invalid(SetCustomFields c) {
        List<String> keys =
                Stream.concat(c.fields().stream().map(Field::key), c.cleared().stream()).toList();
        if (keys.isEmpty() || keys.size() > limits.fields()) {
            return Optional.of(
                    new ValidationFailed("fields", "1 to " + limits.fields() + " fields"));
        }
        if (!keys.stream().allMatch(FieldKey::isValid)) {
            return Optional.of(new ValidationFailed("fields.key", FieldKey.ALLOWED));
        }
        if (keys.stream().distinct().count() < keys.size()) {
            return Optional.of(new ValidationFailed("fields.key", "named once each"));
        }
        return c.fields().stream().map(this::invalid).flatMap(Optional::stream).findFirst();
    }

    private Optional<ValidationFailed> invalid(Field field) {
        String path = "fields." + field.key();
        long given =
                Stream.of(
                                field.text(),
                                field.number(),
                                field.choice(),
                                field.date(),
                                field.person(),
                                field.flag())
                        .filter(Objects::nonNull)
                        .count();
        if (given != 1) {
            return Optional.of(new ValidationFailed(path, "given exactly one value"));
        }
        if (field.number() != null && !Decimal.isValid(field.number())) {
            return Optional.of(new ValidationFailed(path, Decimal.ALLOWED));
        }
        if (field.choice() != null && !Label.isValid(field.choice())) {
            return Optional.of(new ValidationFailed(path, Label.ALLOWED));
        }
        return texts.body(path, field.text());
    }

    private static FieldValue value(Registered ticket, Field field) {
        return new FieldValue(
                ticket.sectionOrNone(field.text()),
                field.number() == null ? null : new Decimal(field.number()),
                field.choice() == null ? null : new Label(field.choice()),
                field.date(),
                field.person(),
                field.flag());
    }

    private static FieldChange change(
            Map<FieldKey, FieldValue> present, FieldKey key, @Nullable FieldValue to) {
        return new FieldChange(key, present.get(key), to);
    }

    /** An erased text is left out: it could not be sealed again. */
    private static FieldChange readable(FieldChange change) {
        FieldValue from = change.from();
        return from != null && from.text() != null && from.text().isErased()
                ? new FieldChange(change.key(), null, change.to())
                : change;
    }
}
