package io.ledgerdesk.ticket.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventShapeTest {

    private static List<Class<?>> events() {
        return Stream.of(TicketEvent.class.getPermittedSubclasses())
                .flatMap(capability -> Stream.of(capability.getPermittedSubclasses()))
                .toList();
    }

    @Test
    void everyEventHasItsOwnWireNameAndSaysWhoMayReadIt() {
        assertThat(events())
                .hasSize(58)
                .allSatisfy(type -> {
                    assertThat(type).hasAnnotations(WireName.class, ReadableBy.class);
                    assertThat(type.getAnnotation(WireName.class).value())
                            .isEqualTo("ticket." + type.getSimpleName());
                });
    }

    @Test
    void noEventHasABareText() {
        for (Class<?> type : events()) {
            assertThat(Stream.of(type.getRecordComponents()).map(RecordComponent::getType))
                    .as(type.getSimpleName())
                    .noneMatch(String.class::equals);
        }
    }

    @Test
    void notesAndSolutionsAreForStaffOnly() {
        assertThat(NoteAdded.class.getAnnotation(ReadableBy.class).value())
                .containsExactly(Reader.STAFF);
        RecordComponent solution =
                Arrays.stream(TicketResolved.class.getRecordComponents())
                        .filter(component -> component.getName().equals("solution"))
                        .findFirst()
                        .orElseThrow();
        assertThat(solution.getAnnotation(ReadableBy.class).value()).containsExactly(Reader.STAFF);
    }
}
