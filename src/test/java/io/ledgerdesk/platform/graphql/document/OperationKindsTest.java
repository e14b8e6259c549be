package io.ledgerdesk.platform.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.language.OperationDefinition.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationKindsTest {

    @Test
    void deferAndStreamAreRefusedWhereTheyStand() {
        String document =
                """
                query {
                  ticket(id: "x") { id ...Slow @defer(label: "slow") ... @defer { number } }
                  tickets { nodes @stream(initialCount: 1) { id } }
                }
                fragment Slow on Ticket { subject }
                """;

        Refused refused =
                catchThrowableOfType(
                        Refused.class, () -> OperationKinds.refuseIncremental(document));

        assertThat(refused.faults())
                .extracting(RequestFault::code)
                .containsExactly(
                        "DEFER_NOT_SUPPORTED", "DEFER_NOT_SUPPORTED", "STREAM_NOT_SUPPORTED");
        assertThat(refused.faults().getFirst().locations())
                .singleElement()
                .satisfies(at -> {
                    assertThat(at.getLine()).isEqualTo(2);
                    assertThat(at.getColumn()).isEqualTo(32);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a { ... @ defer { b } } }",
                "{ a { ... @,\uFEFFdefer { b } } }",
                "{ a { ... @ # say what\n defer { b } } }",
                "{ a { ...@defer(if:false){ b } } }",
                "query($d: Boolean!) { a @stream(if: $d) { b } }"
            })
    void noWayOfWritingPassesIt(String document) {
        assertThat(
                        catchThrowableOfType(
                                Refused.class, () -> OperationKinds.refuseIncremental(document)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a(text: \"write to ops @defer\") { b } }",
                "# @defer would be nice\n{ a }",
                "{ defer stream @include(if: true) }",
                "{ a @deferred }",
                "{ a @defer",
            })
    void whatOnlyLooksSimilarIsNotRefused(String document) {
        assertThatCode(() -> OperationKinds.refuseIncremental(document)).doesNotThrowAnyException();
    }

    @Test
    void theKindIsThatOfTheOperationThatIsMeant() {
        String both = "query Q { a } mutation M { b }";
        assertThat(OperationKinds.of("{ a }", null)).contains(Operation.QUERY);
        assertThat(OperationKinds.of(both, "M")).contains(Operation.MUTATION);
        assertThat(OperationKinds.of(both, "Q")).contains(Operation.QUERY);
        assertThat(OperationKinds.of(both, null)).isEmpty();
        assertThat(OperationKinds.of("mutation {", null)).isEmpty();
    }
}
