package io.ledgerdesk.kernel.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PersistentMapTest {

    @Test
    void itIsWhatASortedMapIs() {
        Random dice = new Random(7);
        TreeMap<Integer, Integer> expected = new TreeMap<>();
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        for (int i = 0; i < 4_000; i++) {
            int key = dice.nextInt(300);
            if (dice.nextInt(5) < 2) {
                expected.remove(key);
                map = map.without(key);
            } else {
                expected.put(key, i);
                map = map.with(key, i);
            }
            assertThat(map.size()).isEqualTo(expected.size());
            assertThat(map.get(key)).isEqualTo(expected.get(key));
            if (i % 100 == 0) {
                assertThat(List.copyOf(map.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
            }
        }
        assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected);
    }

    @Test
    void whatWasBeforeStaysAsItWas() {
        List<PersistentMap<String, String>> all = new ArrayList<>();
        all.add(PersistentMap.empty());
        for (String key : List.of("c", "a", "b")) {
            all.add(all.getLast().with(key, key));
        }
        all.add(all.getLast().without("a"));
        all.add(all.getLast().with("b", "other"));

        assertThat(all)
                .isEqualTo(
                        List.of(
                                Map.of(),
                                Map.of("c", "c"),
                                Map.of("a", "a", "c", "c"),
                                Map.of("a", "a", "b", "b", "c", "c"),
                                Map.of("b", "b", "c", "c"),
                                Map.of("b", "other", "c", "c")));
    }

    @Test
    void itIsNeitherChangedNorLeftForNothing() {
        PersistentMap<String, Integer> map = PersistentMap.<String, Integer>empty().with("a", 1);

        assertThat(map.without("b")).isSameAs(map);
        assertThatThrownBy(() -> map.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.entrySet().iterator().next().setValue(2))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    /** Out of balance, keys in their order would lie in one long chain. */
    @Test
    void keysMayComeInTheirOrder() {
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        for (int i = 0; i < 50_000; i++) {
            map = map.with(i, i);
        }
        for (int i = 0; i < 49_999; i++) {
            map = map.without(i);
        }
        assertThat(map).isEqualTo(Map.of(49_999, 49_999));
    }
}
