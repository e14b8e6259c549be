package io.ledgerdesk.platform.eventstore.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.WireName;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventRegistryTest {

    @Test
    void everyRecordBelowARootIsKnownByNameAndClass() {
        EventRegistry registry = Registered.registry();

        assertThat(registry.find("demo.BoxNamed"))
                .contains(new EventType("demo.BoxNamed", 2, DemoEvent.BoxNamed.class));
        assertThat(registry.of(DemoEvent.BoxPacked.class).revision()).isEqualTo(1);
        assertThat(registry.find("demo.Unheard")).isEmpty();
    }

    @Test
    void aMistakeInADeclarationStopsTheStart() {
        assertMistake(List.of(Once.class, Twice.class), "has the wire name of");
        assertMistake(List.of(Nameless.class), "is an event without @WireName");
        assertMistake(List.of(Open.class), "is neither a record nor sealed");
        assertMistake(List.of(DemoEvent.class), "no upcaster from 1");
        assertMistake(
                List.of(DemoEvent.class),
                "does what",
                new NameBecameTitle(),
                new NameBecameTitle());
        assertMistake(List.of(Once.class), "which is not old", new NameBecameTitle());
    }

    private static void assertMistake(List<Class<?>> roots, String message, Upcaster... upcasters) {
        assertThatThrownBy(() -> new EventRegistry(roots, List.of(upcasters)))
                .hasMessageStartingWith("EVENTS_MISDECLARED")
                .hasMessageContaining(message);
    }

    interface Open {}

    record Nameless(long value) {}

    @WireName("demo.Same")
    record Once(long value) {}

    @WireName("demo.Same")
    record Twice(long value) {}
}
