package io.ledgerdesk.ticket.view.timeline.sentence;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.ticket.graphql.type.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.view.history.NamedTicket;
import io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.Told;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A ticket that a reader does not see is named to him by no field, no change and no sentence. */
class UnseenTicketTest {
    private static final Set<Class<?>> NAMES = Set.of(TicketId.class, TicketNumber.class);

    /** Of the ticket that the event happened to. */
    private static final Set<String> OF_ITSELF = Set.of("ticket", "number");

    static Stream<Told> events() {
        return ToldEvents.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatNamesAnotherTicketIsKnown(Told told) {
        Set<String> naming =
                Arrays.stream(told.event().getClass().getRecordComponents())
                        .filter(field -> NAMES.contains(field.getType()))
                        .filter(field -> isThere(field, told))
                        .map(RecordComponent::getName)
                        .filter(field -> !OF_ITSELF.contains(field))
                        .collect(toSet());
        assertThat(named(told)).containsExactlyInAnyOrderElementsOf(naming);
    }

    @ParameterizedTest
    @MethodSource("events")
    void itIsNotNamed(Told told) {
        TicketEvent seen = new TicketEvent(told.recorded(), Actor.Kind.AGENT, true);
        TicketEvent unseen = new TicketEvent(told.recorded(), Actor.Kind.AGENT, false);
        for (var sentence : List.of(EventSentence.english(), EventSentence.russian())) {
            assertThat(sentence.tell(told.recorded(), Actor.Kind.AGENT, false))
                    .endsWith(".")
                    .doesNotContain(ToldEvents.OTHER.toString(), "null", "  ");
            if (!named(told).isEmpty()) {
                assertThat(sentence.tell(told.recorded(), Actor.Kind.AGENT, false))
                        .doesNotContain(ToldEvents.NUMBER.text());
            }
        }
        assertThat(seen.getData().toString().contains(ToldEvents.OTHER.value().toString()))
                .isEqualTo(!named(told).isEmpty());
        assertThat(unseen.getData().toString()).doesNotContain(ToldEvents.OTHER.value().toString());
        if (!named(told).isEmpty()) {
            assertThat(unseen.getData().toString()).doesNotContain(ToldEvents.NUMBER.text());
            assertThat(unseen.getChanges().toString()).doesNotContain(ToldEvents.NUMBER.text());
        }
    }

    private static List<String> named(Told told) {
        return NamedTicket.in(told.event()).map(NamedTicket::fields).orElse(List.of());
    }

    private static boolean isThere(RecordComponent field, Told told) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(told.event()) != null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
