package io.ledgerdesk.directory.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.directory.word.PhoneNumber.Plan;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However an address, a number or a name is written, it is kept and found in one form. */
class WrittenTest {
    private static final Plan RUSSIA = new Plan("7", "8", 10);

    @ParameterizedTest
    @CsvSource({
        "O.Sokolova@Vektor.Example, o.sokolova@vektor.example",
        "' olga@example.com ', olga@example.com",
        "olga@почта.рф, olga@xn--80a1acny.xn--p1ai",
        "ОЛЬГА@Почта.РФ, ольга@xn--80a1acny.xn--p1ai",
        "olga@BÜCHER.example, olga@xn--bcher-kva.example",
        "root@intranet, root@intranet",
        "\"a@b\"@example.com, \"a@b\"@example.com"
    })
    void aMailAddressHasOneForm(String written, String kept) {
        assertThat(MailAddress.parse(written)).contains(new MailAddress(kept));
        assertThat(MailAddress.parse(kept)).contains(new MailAddress(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "olga",
                "@example.com",
                "olga@",
                "olga@exa mple.com",
                "olga@example..com",
                "olga@.com",
                "ol ga@example.com",
                "Olga <olga@example.com>",
                "olga@example.com,anna@example.com",
                "olga@example.com\n" + "bcc:x@example.com"
            })
    void whatIsNoMailAddressIsNone(String written) {
        assertThat(MailAddress.parse(written)).isEmpty();
    }

    @Test
    void aMailAddressIsNotEndless() {
        assertThat(MailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(MailAddress.parse("a@" + "b.".repeat(200) + "com")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+7 495 000-01-12, +74950000112",
        "8 (495) 000-01-12, +74950000112",
        "495 000 01 12, +74950000112",
        "007 495 0000112, +74950000112",
        "0044 20 0000 0141, +442000000141",
        "+44 (20) 0000.0141, +442000000141",
        "1234, 1234",
        "112, 112"
    })
    void aTelephoneNumberHasOneForm(String written, String kept) {
        assertThat(PhoneNumber.parse(written, RUSSIA)).contains(new PhoneNumber(kept));
        assertThat(PhoneNumber.parse(kept, RUSSIA)).contains(new PhoneNumber(kept));
    }

    @Test
    void withoutACountryNumbersStayAsTheyAre() {
        assertThat(PhoneNumber.parse("8 495 000-01-12", Plan.NONE))
                .contains(new PhoneNumber("84950000112"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "12", "+7 495 CALL NOW", "1234567890123456", "00", "7+495"})
    void whatIsNoTelephoneNumberIsNone(String written) {
        assertThat(PhoneNumber.parse(written, RUSSIA)).isEqualTo(Optional.empty());
    }

    @Test
    void aNameIsFoundByItsWordsHoweverTheyAreWritten() {
        assertThat(NameWords.of("Семён  Ковалёв-Ильин"))
                .containsExactly("семен", "ковалев", "ильин");
        assertThat(NameWords.of("Tomás O’Reyes (3rd)"))
                .containsExactly("tomas", "o", "reyes", "3rd");
        assertThat(NameWords.of("ООО «Вектор»")).containsExactly("ооо", "вектор");
        assertThat(NameWords.of(" \u0301 ")).isEmpty();
        assertThat(NameWords.of(null)).isEmpty();
    }

    @Test
    void whatBeginsSoLiesBeforeWhatIsBehind() {
        assertThat("петров".compareTo(NameWords.behind("пет"))).isNegative();
        assertThat(NameWords.sorted("Anna").compareTo(NameWords.sorted(null))).isNegative();
        assertThat(NameWords.sorted("яна ".repeat(500))).hasSize(100);
    }
}
