package io.ledgerdesk.journey.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries by GET, and nothing else. */
@QuarkusTest
class GetTest {
    private static final String RESPONSE_JSON = "application/graphql-response+json";

    @Test
    void aQueryMayComeByGet() {
        Response response =
                Json.request()
                        .accept(RESPONSE_JSON)
                        .queryParam("query", "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }")
                        .queryParam("operationName", "Q")
                        .queryParam("variables", "{\"ids\": []}")
                        .queryParam("extensions", "")
                        .get("/graphql");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getList("data.nodes")).isEmpty();
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        Response head = Json.request().queryParam("query", "{ __typename }").head("/graphql");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    query=mutation{__typename}                      | 405 | METHOD_NOT_ALLOWED
                    query=query A{__typename} mutation B{__typename}&operationName=B | 405 | METHOD_NOT_ALLOWED
                    query={__typename}&variables=[1]                | 400 | WRONG_PARAMETER
                    query={__typename}&variables=nonsense           | 400 | MALFORMED_JSON
                    operationName=A                                 | 400 | MISSING_QUERY
                    query=                                          | 400 | MISSING_QUERY
                    query=subscription{ticketChanged(id:"x"){__typename}} | 400 | SUBSCRIPTION_OVER_HTTP
                    """)
    void nothingElseComesByGet(String query, int status, String code) {
        RequestSpecification request = Json.request().accept(RESPONSE_JSON);
        for (String parameter : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            request.queryParam(parts[0], parts[1]);
        }
        Response response = request.get("/graphql");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(Json.code(response)).isEqualTo(code);
        if (status == 405) {
            assertThat(response.header("Allow")).contains("POST");
        }
    }
}
