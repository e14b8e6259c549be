package io.ledgerdesk.ticket.word;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.id.Label;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a custom field holds: exactly one of these.
 *
 * @param text what people wrote: the requester's section
 * @param choice one of a list that the desk has; stored in the clear
 */
@Published
public record FieldValue(
        @Nullable Personal<String> text,
        @Nullable Decimal number,
        @Nullable Label choice,
        @Nullable LocalDate date,
        @Nullable PersonId person,
        @Nullable Boolean flag) {

    public FieldValue {
        if (Stream.of(text, number, choice, date, person, flag).filter(Objects::nonNull).count()
                != 1) {
            throw new IllegalArgumentException("a custom field holds exactly one value");
        }
    }

    public static FieldValue of(Personal<String> text) {
        return new FieldValue(text, null, null, null, null, null);
    }
}
