package io.ledgerdesk.ticket.domain.fields;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.TICKET;
import static io.ledgerdesk.ticket.domain.Cast.field;
import static io.ledgerdesk.ticket.domain.Scenario.aNewTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.command.ClassificationCommand.Field;
import io.ledgerdesk.ticket.command.ClassificationCommand.SetCustomFields;
import io.ledgerdesk.ticket.command.ClassificationCommand.TagTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.UntagTicket;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Scenario;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.rules.TicketLimits;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.event.ClassificationEvent.CustomFieldsSet;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketTagged;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketUntagged;
import io.ledgerdesk.ticket.id.TicketTag;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a ticket is found by: custom fields and tags. */
class CustomFieldsTest {

    @Test
    void aFieldHoldsOneValueOfAnySort() {
        List<Field> all =
                List.of(
                        field("text", "42"),
                        number("-12.5"),
                        new Field("choice", null, null, "red", null, null, null),
                        new Field("day", null, null, null, LocalDate.EPOCH, null, null),
                        new Field("boss", null, null, null, null, new PersonId("x"), null),
                        new Field("flag", null, null, null, null, null, false));
        Scenario after = aNewTicket().given(IVAN, set(all));
        assertThat(after.known().marks().fields()).hasSize(6);
        after.when(IVAN, set(all)).thenNothing();
    }

    @Test
    void onlyWhatChangesIsRecordedWithOldAndNewInOrder() {
        Scenario before = aNewTicket().given(IVAN, set(List.of(field("b", "1"), field("c", "1"))));
        CustomFieldsSet event =
                before.when(
                                IVAN,
                                new SetCustomFields(
                                        TICKET,
                                        List.of(field("c", "1"), field("a", "2")),
                                        List.of("b", "nothing")))
                        .event(CustomFieldsSet.class);
        assertThat(event.changes())
                .extracting(change -> change.key().value())
                .containsExactly("a", "b");
        assertThat(event.changes().get(0).from()).isNull();
        assertThat(event.changes().get(1).to()).isNull();
        before.when(IVAN, new SetCustomFields(TICKET, List.of(), List.of("nothing"))).thenNothing();
    }

    @Test
    void everyBadValueIsRefused() {
        Stream.of(
                        new Field("none", null, null, null, null, null, null),
                        new Field("two", "1", "1", null, null, null, null),
                        field("Upper", "1"),
                        field("", "1"),
                        field("1st", "1"),
                        field("x".repeat(65), "1"),
                        field("blank", " "),
                        field("control", "\u0000"),
                        number(""),
                        number("1,5"),
                        number("1e3"),
                        number("01"),
                        number("1.50"),
                        number("-0"),
                        number("1".repeat(19)),
                        number("0.1234567891"),
                        new Field("choice", null, null, "two\nlines", null, null, null))
                .forEach(bad ->
                        aNewTicket()
                                .when(IVAN, set(List.of(bad)))
                                .thenRefused("VALIDATION_FAILED"));
        aNewTicket().when(IVAN, set(List.of())).thenRefused("VALIDATION_FAILED");
        aNewTicket()
                .when(IVAN, set(List.of(field("a", "1"), field("a", "2"))))
                .thenRefused("VALIDATION_FAILED");
        aNewTicket()
                .when(IVAN, new SetCustomFields(TICKET, List.of(field("a", "1")), List.of("a")))
                .thenRefused("VALIDATION_FAILED");
        aNewTicket().when(ANNA, set(List.of(field("a", "1")))).thenRefused("FORBIDDEN");
    }

    @Test
    void thereAreOnlySoManyFieldsAndTags() {
        Scenario full =
                small().given(IVAN, set(List.of(field("a", "1"), field("b", "1"))))
                        .given(IVAN, tag("one", "two"));
        full.when(IVAN, set(List.of(field("c", "1")))).thenRefused("TOO_MANY");
        full.given(IVAN, new SetCustomFields(TICKET, List.of(field("c", "1")), List.of("a")));
        full.when(IVAN, tag("three")).thenRefused("TOO_MANY");
        full.when(IVAN, tag("one", "TWO")).thenNothing();
        small().when(IVAN, tag("one", "two", "three")).thenRefused("VALIDATION_FAILED");
    }

    @Test
    void tagsAreLowerCaseSortedAndPutOnOnce() {
        Scenario tagged = aNewTicket().when(IVAN, tag("Пожар", "b", "A", "a"));
        assertThat(tagged.event(TicketTagged.class).tags())
                .containsExactly(new TicketTag("a"), new TicketTag("b"), new TicketTag("пожар"));
        assertThat(tagged.when(IVAN, tag("a", "c")).event(TicketTagged.class).tags())
                .containsExactly(new TicketTag("c"));
        Scenario untagged = tagged.when(IVAN, new UntagTicket(TICKET, List.of("B", "z")));
        assertThat(untagged.event(TicketUntagged.class).tags()).containsExactly(new TicketTag("b"));
        untagged.when(IVAN, new UntagTicket(TICKET, List.of("b"))).thenNothing();
        for (String bad : List.of("", " ", "two words", "x".repeat(65), "-a", "a\n")) {
            aNewTicket().when(IVAN, tag(bad)).thenRefused("VALIDATION_FAILED");
        }
        aNewTicket().when(IVAN, tag()).thenRefused("VALIDATION_FAILED");
    }

    private static Scenario small() {
        return Scenario.with(
                        new TicketRules(
                                14,
                                ZoneOffset.UTC,
                                TextRules.DEFAULTS,
                                new TicketLimits(2, 2, 1, 1, 1)))
                .given(ANNA, Cast.register());
    }

    private static SetCustomFields set(List<Field> fields) {
        return new SetCustomFields(TICKET, fields, List.of());
    }

    private static Field number(@Nullable String number) {
        return new Field("number", null, number, null, null, null, null);
    }

    private static TagTicket tag(String... tags) {
        return new TagTicket(TICKET, List.of(tags));
    }
}
