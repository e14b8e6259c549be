package io.ledgerdesk.platform.projection.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldedRowsTest {
    private final FoldedRows<String, Integer> rows = new FoldedRows<>(4);

    @Test
    void whileAllFitsNothingGoesOutAndNothingIsMissing() {
        fill("a", "b", "c", "d");
        assertThat(rows.overflow()).isEmpty();
        assertThat(rows.missing(List.of("a", "z"))).isEmpty();
    }

    @Test
    void thoseThatChangedLongestAgoGoOutAndAreMissing() {
        fill("a", "b", "c", "d", "e");
        rows.put("a", 7);
        assertThat(rows.overflow()).isEqualTo(Map.of("b", 1, "c", 2));
        assertThat(rows.missing(List.of("a", "b", "b", "new"))).containsExactly("b", "new");
        assertThat(rows.get("a")).isEqualTo(7);
    }

    @Test
    void whatIsLeftIsTakenOutInParts() {
        fill("a", "b", "c");
        assertThat(rows.takeOut(2)).isEqualTo(Map.of("a", 0, "b", 1));
        assertThat(rows.takeOut(2)).isEqualTo(Map.of("c", 2));
        assertThat(rows.takeOut(2)).isEmpty();
    }

    private void fill(String... keys) {
        for (int i = 0; i < keys.length; i++) {
            rows.put(keys[i], i);
        }
    }
}
