package io.ledgerdesk.platform.graphql.cost;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import io.ledgerdesk.platform.graphql.cost.DocumentShape.OperationShape;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
    private static final String TICKETS = "query($n: Int) { tickets(first: $n) { nodes { id } } }";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { __typename }                                                                       | 1
                    { ticket(number: "1") { id number } }                                                | 3
                    { tickets(first: 20) { nodes { id number } totalCount } }                            | 62
                    { tickets(last: 20) { edges { node { id } } pageInfo { hasNextPage } } }             | 63
                    { tickets { nodes { id } } }                                                         | 101
                    { tickets(first: 10) { nodes { conversation(first: 5) { nodes { id } } } } }         | 121
                    { nodes(ids: ["a", "b", "c"]) { id } }                                               | 7
                    { ticket(number: "1") { watchers { id } } }                                          | 21
                    { __schema { types { name fields { name } } } }                                      | 5
                    """)
    void aListCountsAsOftenAsItMayHaveEntries(String document, long cost) {
        assertThat(cost(document, "{}")).isEqualTo(cost);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"n": 100}                 | 201
                    {"n": 1}                   | 3
                    {"n": -1}                  | 1
                    {"n": 99999999999999999999}| 2000001
                    {"n": null}                | 101
                    {"n": "many"}              | 101
                    {}                         | 101
                    """)
    void aVariableSaysHowMany(String variables, long cost) {
        assertThat(cost(TICKETS, variables)).isEqualTo(cost);
    }

    @Test
    void aVariableThatIsLeftAwayHasItsDefault() {
        String document = TICKETS.replace("$n: Int", "$n: Int = 7");
        assertThat(cost(document, "{}")).isEqualTo(15);
        assertThat(cost(document, "{\"n\": 2}")).isEqualTo(5);
    }

    @Test
    void aMutationForManyAnswersForEach() {
        String document =
                "mutation($i: CloseTicketsInput!) { closeTickets(input: $i) { results { ticket { id } } } }";
        assertThat(cost(document, "{\"i\": {\"ticketIds\": [\"a\", \"b\", \"c\", \"d\"]}}"))
                .isEqualTo(13);
        String ids = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        assertThat(cost(ids, "{\"ids\": [\"a\", \"b\"]}")).isEqualTo(5);
    }

    @Test
    void fragmentsCountWhereverTheyAreSpread() {
        String document =
                """
                query { a: tickets(first: 2) { ...Page } b: tickets(first: 3) { ... on TicketConnection { ...Page } } }
                fragment Page on TicketConnection { nodes { ...T } }
                fragment T on Ticket { id subject }
                """;
        assertThat(cost(document, "{}")).isEqualTo(17);
        OperationShape operation = shape(document).operation(null).orElseThrow();
        assertThat(operation.depth()).isEqualTo(3);
        assertThat(operation.rootFields()).isEqualTo(2);
        assertThat(shape(document).aliases()).isEqualTo(2);
    }

    /** Two hundred fragments that spread the next one twice would be 2^200 fields. */
    @Test
    void fragmentsInFragmentsAreCountedWithoutBeingGoneThrough() {
        String document =
                "query($n: Int) { ...F0 } fragment F200 on Query { tickets(first: $n) { nodes { id } } }"
                        + IntStream.range(0, 200)
                                .mapToObj(i ->
                                        "fragment F%d on Query { ...F%d ...F%d }"
                                                .formatted(i, i + 1, i + 1))
                                .collect(joining());
        assertThat(cost(document, "{\"n\": 1}")).isEqualTo(Cost.MOST);
    }

    @Test
    void pagesInPagesAreCountedWithoutBeingGoneThrough() {
        String document =
                "query($n: Int) { ...F0 } fragment F15 on Ticket { id }"
                        + "fragment F0 on Query { tickets(first: $n) { nodes { ...F1 } } }"
                        + IntStream.range(1, 15)
                                .mapToObj(i ->
                                        "fragment F%d on Ticket { %s }"
                                                .formatted(i, pages("...F" + (i + 1))))
                                .collect(joining());
        assertThat(cost(document, "{\"n\": 1}")).isEqualTo(Cost.MOST);
    }

    private static String pages(String within) {
        return IntStream.range(0, 9)
                .mapToObj(i ->
                        "p%d: history(first: $n) { nodes { ticket { %s } } }".formatted(i, within))
                .collect(joining(" "));
    }

    @Test
    void aFragmentThatSpreadsItselfIsNamed() {
        assertThat(
                        shape("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }")
                                .cycle())
                .isEqualTo("A");
        assertThat(shape("{ ticket(id: \"x\") { id } } fragment A on Query { ...A }").cycle())
                .isEqualTo("A");
        assertThat(shape("{ ...A ...A } fragment A on Query { __typename }").cycle()).isNull();
    }

    @Test
    void whatIsNotInTheSchemaCountsToo() {
        assertThat(cost("{ nonsense { more } ...Missing }", "{}")).isEqualTo(2);
    }

    private static long cost(String document, String variables) {
        try (var reader = Json.createReader(new StringReader(variables))) {
            JsonObject given = reader.readObject();
            return shape(document).operation(null).orElseThrow().cost().in(given);
        }
    }

    private static DocumentShape shape(String document) {
        return Analysis.of(Parser.parse(document), DeskSchema.SCHEMA, 50, 10);
    }
}
