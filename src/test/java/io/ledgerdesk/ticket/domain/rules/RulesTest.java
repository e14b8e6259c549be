package io.ledgerdesk.ticket.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.word.plan.PriorityRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final TextRules TEXTS = TextRules.DEFAULTS;

    @Test
    void theDefaultMatrix() {
        List<Priority> row = new ArrayList<>();
        for (Impact impact : Impact.values()) {
            for (Urgency urgency : Urgency.values()) {
                row.add(PriorityRule.DESK.priority(impact, urgency, false));
            }
        }
        assertThat(row.toString()).isEqualTo("[P1, P2, P3, P2, P3, P4, P3, P4, P5]");
        assertThat(PriorityRule.DESK.priority(null, null, false)).isNull();
        assertThat(PriorityRule.DESK.priority(Impact.DEPARTMENT, null, false))
                .isEqualTo(Priority.P3);
        assertThat(PriorityRule.DESK.priority(null, Urgency.HIGH, false)).isEqualTo(Priority.P3);
    }

    @Test
    void aSubjectIsOneVisibleLineOf255CharactersAtMost() {
        assertThat(TEXTS.subject("s", "\uD83D\uDD25".repeat(255))).isEmpty();
        assertThat(TEXTS.subject("s", "a\tb")).isEmpty();
        for (String bad :
                List.of("", "  \t", "x".repeat(256), "a\nb", "a\rb", "a\u2028b", "a\u0085b")) {
            assertThat(TEXTS.subject("s", bad)).as(bad).isPresent();
        }
    }

    @Test
    void aBodyIsAMebibyteOfUtf8AtMost() {
        assertThat(TEXTS.body("b", "x".repeat(1 << 20))).isEmpty();
        assertThat(TEXTS.body("b", "x".repeat((1 << 20) + 1))).isPresent();
        assertThat(TEXTS.body("b", "\u0436".repeat(1 << 19))).isEmpty();
        assertThat(TEXTS.body("b", "\u0436".repeat(1 << 19) + "x")).isPresent();
    }

    @Test
    void controlCharactersOtherThanNewlineAndTabAreRefused() {
        assertThat(TEXTS.body("b", "a\n\tb <p>&nbsp;</p>")).isEmpty();
        for (int c = 0; c < 0xA0; c++) {
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
            assertThat(TEXTS.body("b", "a" + (char) c).isPresent()).as("%x", c).isEqualTo(control);
        }
    }

    @Test
    void halfACharacterIsRefused() {
        assertThat(TEXTS.body("b", "a\uD83D")).isPresent();
        assertThat(TEXTS.line("l", "\uDD25")).isPresent();
    }

    @Test
    void whatIsAbsentIsFine() {
        assertThat(TEXTS.body("b", null)).isEmpty();
        assertThat(TEXTS.line("l", null)).isEmpty();
    }
}
