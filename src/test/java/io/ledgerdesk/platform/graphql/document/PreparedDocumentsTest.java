package io.ledgerdesk.platform.graphql.document;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import graphql.language.OperationDefinition.Operation;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.cost.DeskSchema;
import io.ledgerdesk.platform.graphql.cost.DocumentShape;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedDocumentsTest {
    private final PreparedDocuments documents =
            new PreparedDocuments(
                    new SmallRyeConfigBuilder()
                            .addDefaultInterceptors()
                            .addDiscoveredConverters()
                            .withMapping(GraphQlSettings.class)
                            .build()
                            .getConfigMapping(GraphQlSettings.class),
                    () -> DeskSchema.SCHEMA);

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

        Refused refused = catchThrowableOfType(Refused.class, () -> documents.of(document));

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
        assertThat(catchThrowableOfType(Refused.class, () -> documents.of(document))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a(text: \"write to ops @defer\") { b } }",
                "# @defer would be nice\n{ a }",
                "{ defer stream @include(if: true) }",
                "{ a @deferred }"
            })
    void whatOnlyLooksSimilarIsNotRefused(String document) {
        assertThatCode(() -> documents.of(document)).doesNotThrowAnyException();
    }

    @Test
    void theKindIsThatOfTheOperationThatIsMeant() {
        DocumentShape both = documents.of("query Q { a } mutation M { b }");
        assertThat(documents.of("{ a }").operation(null).orElseThrow().kind())
                .isEqualTo(Operation.QUERY);
        assertThat(both.operation("M").orElseThrow().kind()).isEqualTo(Operation.MUTATION);
        assertThat(both.operation("Q").orElseThrow().kind()).isEqualTo(Operation.QUERY);
        assertThat(both.operation(null)).isEmpty();
        assertThat(both.operation("X")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsMeantToHurtIsRefusedBeforeItIsComparedWithTheSchema(String code, String document) {
        Refused refused = catchThrowableOfType(Refused.class, () -> documents.of(document));
        assertThat(refused.faults()).extracting(RequestFault::code).containsExactly(code);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("DOCUMENT_TOO_LARGE", "{ " + aliases(10_000) + " }"),
                arguments("DOCUMENT_TOO_LARGE", "{ a(b: \"" + "x".repeat(100_000) + "\") }"),
                arguments("TOO_MANY_ALIASES", "{ " + aliases(101) + " }"),
                arguments("TOO_MANY_ROOT_FIELDS", "{ " + "__typename ".repeat(51) + " }"),
                arguments(
                        "TOO_MANY_ROOT_FIELDS",
                        "{ ...A ...A } fragment A on Query { " + "b ".repeat(26) + "}"),
                arguments("QUERY_TOO_DEEP", "{ a ".repeat(17) + "} ".repeat(17)),
                arguments("QUERY_TOO_DEEP", "{ a ".repeat(1_000) + "} ".repeat(1_000)),
                arguments("GRAPHQL_SYNTAX", "{ a ".repeat(10)),
                arguments("GRAPHQL_SYNTAX", "mutation {"),
                arguments("GRAPHQL_VALIDATION", "{ ...A } fragment A on Query { ...A }"),
                arguments(
                        "QUERY_TOO_COMPLEX",
                        "{ tickets(first: 100) { nodes { history(first: 100) { nodes { id type a b c } } } } }"));
    }

    @Test
    void whatIsJustAllowedIsAllowed() {
        assertThat(documents.of("{ ticket(id: \"x\") { " + aliases(100) + " } }").aliases())
                .isEqualTo(100);
        assertThat(documents.of("{ a ".repeat(16) + "} ".repeat(16)).operations())
                .singleElement()
                .satisfies(operation -> assertThat(operation.depth()).isEqualTo(16));
    }

    @Test
    void aKnownDocumentIsNotLookedAtTwice() {
        assertThat(documents.of("{ a }")).isSameAs(documents.of("{ " + "a }"));
    }

    private static String aliases(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + ": id").collect(joining(" "));
    }
}
