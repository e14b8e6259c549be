package io.ledgerdesk.ticket.view.search;

import static io.ledgerdesk.ticket.view.search.SearchDesk.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed, and the numbers of the tickets that are found by it, the first the best. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTableIT {
    private final SearchDesk desk = new SearchDesk(Limits.USUAL);

    @AfterAll
    void close() {
        desk.close();
    }

    /** One desk for the whole table: what is not named is not found. */
    @BeforeAll
    void aDesk() {
        desk.registered(1, "Принтер не печатает", "Зажёвывает бумагу на третьем этаже");
        desk.registered(2, "Cannot connect to VPN", "The connection drops after the update");
        desk.registered(3, VERA, "Забыла пароль от почты", "Outlook просит password, обновления");
        desk.registered(4, "Настройка клавиатуры", "Прошу настроить раскладку на ноутбуке");
        desk.registered(5, "Order 77001234 failed", "Call me: 8 800 555-35-35, room 0042");
        desk.wrote(2, "Теперь и принтеры недоступны через туннель");
        desk.noted(4, "Инвентарный номер проверен, монитор тоже заменить");
        desk.folded();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // forms of a word
                "принтер | 1 2",
                "принтерами | 1 2",
                "печать | 1",
                "печатают | 1",
                "бумага | 1",
                "бумагой | 1",
                "зажевывает | 1",
                "зажёвывать | 1",
                "этажи | 1",
                "connect | 2",
                "connected | 2",
                "connections | 2",
                "updates | 2",
                "пароли | 3",
                "паролями | 3",
                "почта | 3",
                "раскладки | 4",
                "настройки | 4",
                // both languages in one text, and in one search
                "password почта | 3",
                "outlook обновление | 3",
                "vpn туннели | 2",
                // typos
                "принетр | 1 2",
                "пирнтер | 1 2",
                "принтрер | 1 2",
                "прнтер | 1 2",
                "клавеатура | 4",
                "клавитура | 4",
                "настойка | 4",
                "passwrod | 3",
                "conection | 2",
                "outlok | 3",
                "ноутбкук | 4",
                "раскадлка | 4",
                "принетр бумага | 1",
                // as one types
                "при | 1 2",
                "клав | 4",
                "conn | 2",
                "забыл | 3",
                "пароль от по | 3",
                "бумага третьем эта | 1",
                // case, ё, marks
                "ПРИНТЕР | 1 2",
                "соловьева | 3",
                "Соловьёвой | 3",
                "СОЛОВЬЁВА Вера | 3",
                // numbers and ids
                "1 | 1",
                "SD-000003 | 3",
                "sd-3 | 3",
                "000003 | 3",
                "#4 | 4",
                "SD000005 | 5",
                "INC-0050002 | 2",
                "inc 50004 | 4",
                "INC50004 | 4",
                "77001234 | 5",
                "0042 | 5",
                // people
                "v.solovyova@example.org | 3",
                "solovyova | 3",
                "ромашка | 3",
                "p-4711 | 3",
                "+7 495 123-45-67 | 3",
                "84951234567 | 3",
                "123-45-67 | 3",
                "1234567 | 3",
                "8 (800) 555 35 35 | 5",
                "romashka-77 | 3",
                // several words stand in several texts of one ticket
                "vpn принтер | 2",
                "клавиатура монитор | 4",
                "вера outlook | 3",
                "принтер монитор | -",
                "зеленый | -",
                "nowhere | -"
            })
    void isFoundByWhatStandsInIt(String typed, @Nullable String numbers) {
        List<Long> wanted =
                numbers == null
                        ? List.of()
                        : Arrays.stream(numbers.split(" ")).map(Long::valueOf).toList();

        assertThat(desk.finds(typed)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"принтер",
                "%",
                "_",
                "*",
                "\\",
                "принтер & | ! <-> (",
                ":*",
                "';--",
                "а",
                "и не на",
                "the",
                "\u0000\u0001",
                "\ud83d",
                "\ud83d\ude00",
                "{1,2}",
                "$1",
                "....",
                "-",
                "@",
                "принтер\u0000\n",
                "9999999999999999999999999999999999",
                "1234567 1234567 1234567 1234567",
                "a b c d e f g h",
                "ааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааа"
            })
    void whateverIsTypedIsAnswered(String typed) {

        assertThat(desk.result(null, typed, Long.MAX_VALUE)).isNotNull();
        assertThat(desk.result(VERA, typed, Long.MAX_VALUE)).isNotNull();
    }
}
