package io.ledgerdesk.ticket.graphql.type.detail;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.view.card.extras.CardExtras;
import io.ledgerdesk.ticket.word.Decimal;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a custom field holds. */
@Type("CustomField")
@Description("What a custom field holds: one value, or none once a text is erased.")
public record CustomField(
        @NonNull @Description("Its key.") String key,
        @Description("A text.") @Nullable String text,
        @Description("A decimal number.") @Nullable String number,
        @Description("One of a list that the desk has.") @Nullable String choice,
        @Description("A day.") @Nullable LocalDate date,
        @Id @Description("A person.") @Nullable String personId,
        @Description("Yes or no.") @Nullable Boolean flag) {

    static CustomField of(CardExtras.CustomField field) {
        Decimal number = field.number();
        Label choice = field.choice();
        PersonId person = field.person();
        return new CustomField(
                field.key().value(),
                field.text(),
                number == null ? null : number.text(),
                choice == null ? null : choice.value(),
                field.date(),
                person == null ? null : person.value(),
                field.flag());
    }
}
