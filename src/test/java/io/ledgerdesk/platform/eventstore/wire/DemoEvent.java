package io.ledgerdesk.platform.eventstore.wire;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events that show every shape an event may have. */
sealed interface DemoEvent {

    /** An id that is a text. */
    record BoxNumber(String value) {
        public BoxNumber {
            if (!value.matches("B-[0-9]+")) {
                throw new IllegalArgumentException("not a box number");
            }
        }
    }

    enum Colour {
        RED,
        GREEN
    }

    record Size(long width, @Nullable Integer height) {}

    record Line(@ReadableBy(Reader.STAFF) long cost, Personal<String> text) {}

    @WireName("demo.BoxPacked")
    @ReadableBy({Reader.REQUESTER, Reader.STAFF})
    record BoxPacked(
            UUID id,
            BoxNumber number,
            PersonId packer,
            Colour colour,
            Instant at,
            boolean fragile,
            Size size,
            @Nullable Personal<String> label,
            List<Line> lines,
            @ReadableBy(Reader.STAFF) Map<BoxNumber, Long> weights)
            implements DemoEvent {
        boolean isHeavy() {
            return weights.values().stream().anyMatch(weight -> weight > 100);
        }
    }

    /** Revision 1 had {@code "name"}, without an owner of its own. */
    @WireName(value = "demo.BoxNamed", revision = 2)
    @ReadableBy(Reader.STAFF)
    record BoxNamed(BoxNumber number, Personal<String> title) implements DemoEvent {}

    @WireName("demo.BoxOpened")
    record BoxOpened(@ReadableBy(Reader.STAFF) BoxNumber number) implements DemoEvent {}
}
