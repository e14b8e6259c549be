package io.ledgerdesk.platform.eventstore.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventShapesTest {

    @Test
    void noEventHoldsFreeTextOutsidePersonalAndEachFieldSaysWhoMayReadIt() {
        assertThat(EventShapes.offences(Registered.registry().types())).isEmpty();
    }

    @Test
    void eachOffenceIsFound() {
        EventRegistry registry = new EventRegistry(List.of(Offending.class), List.of());

        assertThat(EventShapes.offences(registry.types()))
                .hasSize(7)
                .anyMatch(offence -> offence.startsWith("Offending.undeclared says not"))
                .anyMatch(offence -> offence.startsWith("Offending.text is a java.lang.String"))
                .anyMatch(offence -> offence.startsWith("Offending.any is a java.lang.Object"))
                .anyMatch(offence -> offence.startsWith("Offending.tree is a com.fasterxml"))
                .anyMatch(offence -> offence.startsWith("Offending.texts is a java.lang.String"))
                .anyMatch(offence -> offence.startsWith("Offending.chars is a java.lang.CharSeq"))
                .anyMatch(offence -> offence.startsWith("Offending.nested.name is a java.lang."));
    }

    record Nested(UUID id, String name) {}

    @WireName("demo.Offending")
    record Offending(
            UUID undeclared,
            @ReadableBy(Reader.STAFF) String text,
            @ReadableBy(Reader.STAFF) Object any,
            @ReadableBy(Reader.STAFF) JsonNode tree,
            @ReadableBy(Reader.STAFF) List<String> texts,
            @ReadableBy(Reader.STAFF) CharSequence chars,
            @ReadableBy(Reader.STAFF) Nested nested,
            @ReadableBy(Reader.STAFF) Personal<String> fine) {}
}
