package io.ledgerdesk.catalogue.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.graphql.value.ClockStart;
import io.ledgerdesk.catalogue.graphql.value.DayKind;
import io.ledgerdesk.catalogue.graphql.value.EscalationAction;
import io.ledgerdesk.catalogue.graphql.value.FieldType;
import io.ledgerdesk.catalogue.graphql.value.HoldReason;
import io.ledgerdesk.catalogue.graphql.value.Impact;
import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.RequiredFrom;
import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.catalogue.graphql.value.TicketKind;
import io.ledgerdesk.catalogue.graphql.value.Urgency;
import io.ledgerdesk.catalogue.graphql.value.Weekday;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.service.FieldRule;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(TicketKind.class, io.ledgerdesk.catalogue.TicketKind.class),
                Arguments.of(Impact.class, io.ledgerdesk.catalogue.Impact.class),
                Arguments.of(Urgency.class, io.ledgerdesk.catalogue.Urgency.class),
                Arguments.of(Priority.class, io.ledgerdesk.catalogue.Priority.class),
                Arguments.of(HoldReason.class, io.ledgerdesk.catalogue.word.HoldReason.class),
                Arguments.of(TargetKind.class, io.ledgerdesk.catalogue.word.TargetKind.class),
                Arguments.of(ClockStart.class, io.ledgerdesk.catalogue.word.plan.ClockStart.class),
                Arguments.of(DayKind.class, DayException.Kind.class),
                Arguments.of(Weekday.class, DayOfWeek.class),
                Arguments.of(EscalationAction.class, EscalationStep.Action.class),
                Arguments.of(FieldType.class, FieldRule.Type.class),
                Arguments.of(RequiredFrom.class, FieldRule.RequiredFrom.class));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theSchemaSpeaksTheModulesWords(
            Class<? extends Enum<?>> schema, Class<? extends Enum<?>> own) {
        assertThat(names(schema)).isEqualTo(names(own));
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
