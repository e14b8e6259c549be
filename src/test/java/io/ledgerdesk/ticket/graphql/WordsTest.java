package io.ledgerdesk.ticket.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.ticket.graphql.input.ListInputs;
import io.ledgerdesk.ticket.graphql.value.ActorKind;
import io.ledgerdesk.ticket.graphql.value.CancelReason;
import io.ledgerdesk.ticket.graphql.value.Channel;
import io.ledgerdesk.ticket.graphql.value.ResolutionCode;
import io.ledgerdesk.ticket.graphql.value.TicketState;
import io.ledgerdesk.ticket.graphql.value.word.CallDirection;
import io.ledgerdesk.ticket.graphql.value.word.LinkKind;
import io.ledgerdesk.ticket.graphql.value.word.ShareLevel;
import io.ledgerdesk.ticket.view.card.TicketOrder;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(TicketState.class, io.ledgerdesk.ticket.TicketState.class),
                Arguments.of(Channel.class, io.ledgerdesk.ticket.Channel.class),
                Arguments.of(CancelReason.class, io.ledgerdesk.ticket.CancelReason.class),
                Arguments.of(ResolutionCode.class, io.ledgerdesk.ticket.ResolutionCode.class),
                Arguments.of(LinkKind.class, io.ledgerdesk.ticket.word.LinkKind.class),
                Arguments.of(ShareLevel.class, io.ledgerdesk.ticket.word.ShareLevel.class),
                Arguments.of(CallDirection.class, io.ledgerdesk.ticket.word.CallDirection.class),
                Arguments.of(ActorKind.class, Actor.Kind.class),
                Arguments.of(ListInputs.TicketOrderField.class, TicketOrder.Field.class),
                Arguments.of(ListInputs.OrderDirection.class, TicketOrder.Direction.class));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theSchemaSpeaksTheModulesWords(
            Class<? extends Enum<?>> schema, Class<? extends Enum<?>> own) {
        assertThat(names(schema)).isEqualTo(names(own));
    }

    private static Object names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
