package io.ledgerdesk.platform.graphql.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor is good where it was given and nowhere else. */
class CursorTest {
    private static final String ASKED = Cursor.digest(List.of("a", "b"));

    @Test
    void whatWasGivenComesBack() {
        Cursor given = new Cursor("events", ASKED, List.of("42", "x:y/ü"));

        assertThat(Cursor.parse(given.text(), "events", ASKED, 2)).isEqualTo(given);
        assertThat(given.position(0)).isEqualTo(42);
    }

    @Test
    void ofAnotherListOrFilterItIsRefused() {
        String text = new Cursor("events", ASKED, List.of("42")).text();

        refused(text, "tickets", ASKED, "another list");
        refused(text, "events", Cursor.digest(List.of("a", "c")), "another list");
    }

    @Test
    void ofAnotherReleaseItIsRefused() {
        refused(encoded("0|events|" + ASKED + "|42"), "events", ASKED, "another release");
        refused(encoded("2|events|" + ASKED + "|42|x"), "events", ASKED, "another release");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "42", "1|events", "x|events|a|42", "|||", "1|events|\u0000|4"})
    void whatIsNoneIsRefused(String plain) {
        assertThatThrownBy(() -> Cursor.parse(encoded(plain), "events", ASKED, 1))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("BAD_CURSOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "x", "1|2", "99999999999999999999", " 4", "4\n"})
    void aForgedPlaceIsRefused(String place) {
        String text = encoded("1|events|" + ASKED + "|" + place);

        assertThatThrownBy(() -> Cursor.parse(text, "events", ASKED, 1).position(0))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("BAD_CURSOR");
    }

    @Test
    void whatIsNotEvenBase64IsRefused() {
        refused("not base64 !", "events", ASKED, "not a cursor");
        refused("A".repeat(100_000), "events", ASKED, "not a cursor");
    }

    private static void refused(String text, String list, String asked, String because) {
        assertThatThrownBy(() -> Cursor.parse(text, list, asked, 1))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("BAD_CURSOR")
                .hasMessageContaining(because);
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
