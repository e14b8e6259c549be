package io.ledgerdesk.ticket.view.search;

import static io.ledgerdesk.testing.ViewDesk.answer;
import static io.ledgerdesk.ticket.view.search.SearchDesk.IGOR;
import static io.ledgerdesk.ticket.view.search.SearchDesk.VERA;
import static io.ledgerdesk.ticket.view.search.SearchDesk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.ticket.event.ClassificationEvent.Correction;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteEdited;
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesTakenOver;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.word.Belongings;
import io.ledgerdesk.ticket.word.Contact;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TicketSearchIT {
    private final SearchDesk desk = new SearchDesk(Limits.USUAL);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tooMuchIsRefusedWithWhatIsPossible() {
        assertThatThrownBy(() -> desk.finds("я".repeat(201)))
                .hasMessageContaining("FILTER_TOO_LARGE")
                .hasMessageContaining("201 characters, at most 200");
        assertThatThrownBy(() ->
                        desk.finds("w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w17"))
                .hasMessageContaining("17 words, at most 16");
    }

    @Test
    void theSubjectCountsMoreThanPeopleAndMessagesAndTheNewerMoreThanTheOlder() {
        desk.registered(10, "Экран", "ромашка на экране");
        desk.registered(11, "Ромашка завяла", "полить");
        desk.registered(12, VERA, "Пароль", "сменить");
        desk.registered(13, "Другое", "дело");
        desk.wrote(13, "ромашка");
        desk.registered(14, "Про ромашку", "и только");
        desk.folded();

        assertThat(desk.finds("ромашка")).containsExactly(14L, 11L, 12L, 10L, 13L);
        assertThat(desk.finds("14")).containsExactly(14L);
    }

    @Test
    void aRequesterFindsTheOwnTicketsByWhatIsPublicInThem() {
        desk.registered(1, VERA, "Принтер", "бухгалтерия");
        desk.registered(2, IGOR, "Принтер", "секретариат");
        desk.noted(1, "картридж неоригинальный");
        desk.wrote(1, "тонер закончился");
        desk.folded();

        assertThat(desk.finds("принтер")).containsExactly(2L, 1L);
        assertThat(desk.finds(VERA, "принтер")).containsExactly(1L);
        assertThat(desk.finds(VERA, "принтер тонер")).containsExactly(1L);
        assertThat(desk.finds(VERA, "соловьева")).containsExactly(1L);
        assertThat(desk.finds("картридж")).containsExactly(1L);
        for (String hidden : List.of("картридж", "принтер картридж", "картридш", "секретариат")) {
            assertThat(desk.result(VERA, hidden, Long.MAX_VALUE)).isEqualTo(SearchResult.NONE);
        }
    }

    @Test
    void thatAWordStandsInANoteDoesNotKeepATypoFromBeingForgiven() {
        desk.registered(1, VERA, "Принтер", "не печатает");
        desk.registered(2, IGOR, "Другое", "дело");
        desk.noted(2, "принтир");
        desk.folded();

        assertThat(desk.finds("принтир")).containsExactly(2L);
        assertThat(desk.finds(VERA, "принтир")).containsExactly(1L);
    }

    @Test
    void messagesAreFoundInTheTicketThatHoldsThem() {
        desk.registered(1, "Первое", "обращение");
        desk.registered(9_000, "Второе", "обращение");
        MessageId message = desk.wrote(1, "жужелица");
        NoteId note = desk.noted(1, "майский жук");
        desk.folded();
        Belongings all = new Belongings(List.of(message), List.of(note), List.of(), List.of());
        desk.tell(
                new TicketMerged(
                        desk.ticket(1), desk.ticket(9_000), new TicketNumber("SD-009000"), all));
        desk.folded();

        assertThat(desk.finds("жужелица")).containsExactly(9_000L);
        assertThat(desk.finds("второе жук")).containsExactly(9_000L);
        assertThat(desk.finds("первое")).containsExactly(1L);

        desk.tell(
                new MergedTicketReleased(
                        desk.ticket(9_000), desk.ticket(1), new TicketNumber("SD-000001"), all));
        desk.registered(20_000, "Отделено", "от первого");
        desk.tell(
                new MessagesTakenOver(
                        desk.ticket(20_000),
                        desk.ticket(1),
                        new TicketNumber("SD-000001"),
                        List.of(message)));
        desk.folded();

        assertThat(desk.finds("жужелица отделено")).containsExactly(20_000L);
        assertThat(desk.finds("жуки первое")).containsExactly(1L);
        assertThat(desk.finds("жук второе")).isEmpty();
    }

    @Test
    void whatWasCorrectedOrEditedIsFoundByWhatItSaysNow() {
        desk.registered(1, VERA, "Сломан принтер", "третий этаж");
        NoteId note = desk.noted(1, "заменить барабан");
        desk.tell(
                new TicketCorrected(
                        desk.ticket(1),
                        new Correction(text("Сломан принтер"), null, null),
                        new Correction(
                                text("Сломан сканер"),
                                null,
                                new Contact(IGOR, text("Игорь"), null, null, null, null, false))));
        desk.tell(new NoteEdited(desk.ticket(1), note, text("заменить лампу")));
        desk.folded();

        for (String now : List.of("сканер", "игорь", "лампа", "этаж", "SD-000001")) {
            assertThat(desk.finds(now)).as(now).containsExactly(1L);
        }
        for (String then : List.of("принтер", "соловьева", "барабан")) {
            assertThat(desk.finds(then)).as(then).isEmpty();
        }
        assertThat(desk.finds(VERA, "сканер")).isEmpty();
        assertThat(desk.finds(IGOR, "сканер")).containsExactly(1L);
    }

    @Test
    void ofVeryManyTheNewestAreFoundAndItIsSaid() {
        try (SearchDesk small = new SearchDesk(new Limits(10, 30, 50))) {
            LongStream.rangeClosed(1, 40)
                    .forEach(n -> small.registered(n * 1_000, VERA, "Принтер", "даль " + n));
            small.folded();

            SearchResult common = small.result(null, "принтер", Long.MAX_VALUE);
            assertThat(SearchDesk.numbers(common)).isEqualTo(newest(40, 10));
            assertThat(common.capped()).isTrue();
            SearchResult both = small.result(null, "принтер даль", 20_000);
            assertThat(SearchDesk.numbers(both)).isEqualTo(newest(20, 10));
            SearchResult own = small.result(VERA, "принтер", Long.MAX_VALUE);
            assertThat(SearchDesk.numbers(own)).isEqualTo(newest(40, 10));
            assertThat(own.capped()).isTrue();
            SearchResult rare = small.result(null, "даль 7", Long.MAX_VALUE);
            assertThat(SearchDesk.numbers(rare)).containsExactly(7_000L);
            assertThat(rare.capped()).isFalse();
        }
    }

    @Test
    void rowsDoNotDependOnHowEventsCameInBatches() {
        desk.registered(1, VERA, "Принтер", "не печатает, see below");
        for (int i = 0; i < 9; i++) {
            desk.wrote(1, "сообщение message " + i);
        }
        NoteId note = desk.noted(1, "заменить барабан");
        desk.tell(new NoteEdited(desk.ticket(1), note, text("заменить лампу")));
        desk.registered(9_000, "Второе", "обращение");
        desk.tell(
                new TicketMerged(
                        desk.ticket(1),
                        desk.ticket(9_000),
                        new TicketNumber("SD-009000"),
                        new Belongings(List.of(), List.of(note), List.of(), List.of())));
        desk.wrote(9_000, "барабан и лампа");
        desk.folded();
        List<String> live = rows();
        desk.desk.clear(SearchDesk.MAIN);
        desk.desk.apply(SearchDesk.MAIN, desk.told.all());

        assertThat(rows()).isEqualTo(live).isNotEmpty();
    }

    private List<String> rows() {
        return List.of("ticket_search", "ticket_search_newest", "ticket_search_word").stream()
                .flatMap(table ->
                        answer(
                                        desk.desk
                                                .pool
                                                .query(
                                                        "SELECT t::text FROM "
                                                                + table
                                                                + " t ORDER BY 1")
                                                .execute())
                                .stream()
                                .map(row -> row.getString(0)))
                .toList();
    }

    private static List<Long> newest(long highest, long count) {
        return LongStream.range(0, count).mapToObj(i -> (highest - i) * 1_000).toList();
    }
}
