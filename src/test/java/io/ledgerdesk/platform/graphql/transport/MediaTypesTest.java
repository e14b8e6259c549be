package io.ledgerdesk.platform.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/graphql-response+json                              | application/graphql-response+json
                    application/json                                               | application/json
                    application/graphql-response+json, application/json;q=0.9      | application/graphql-response+json
                    application/json;q=0.9,application/graphql-response+json       | application/graphql-response+json
                    application/graphql-response+json;q=0.5, application/json      | application/json
                    application/json, application/graphql-response+json            | application/graphql-response+json
                    APPLICATION/JSON ; Q=0.1                                       | application/json
                    */*                                                            | application/json
                    application/*                                                  | application/json
                    */*, application/graphql-response+json;q=0.1                   | application/json
                    */*;q=0.1, application/graphql-response+json                   | application/graphql-response+json
                    text/html, */*;q=0.8                                           | application/json
                    application/json; charset=utf-8                                | application/json
                    application/json;q=0, */*                                      | application/graphql-response+json
                    text/plain;x="a,application/json", application/graphql-response+json | application/graphql-response+json
                    """)
    void theTypeOfHigherWeightIsWritten(String accept, String written) {
        assertThat(MediaTypes.accepted(List.of(accept))).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/xml, image/*",
                "application/json;q=0",
                "*/*;q=0.0",
                "application/json; charset=latin1",
                "application/json;q=2",
                "text/plain;x=\"application/json\""
            })
    void whoTakesNeitherGetsNeither(String accept) {
        assertThat(MediaTypes.accepted(List.of(accept))).isEmpty();
    }

    @Test
    void whoSaysNothingGetsPlainJson() {
        assertThat(MediaTypes.accepted(List.of())).contains("application/json");
        assertThat(MediaTypes.accepted(List.of(" "))).contains("application/json");
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(MediaTypes.accepted(List.of("text/html", "application/graphql-response+json")))
                .contains("application/graphql-response+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "application/json; profile=x"
            })
    void aBodyIsJsonInUtf8(String contentType) {
        assertThat(MediaTypes.isJson(contentType)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1",
                "application/jsonx",
                "application/json+x",
                "application/json, text/plain",
                "application/graphql-response+json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                ""
            })
    void anyOtherBodyIsNot(String contentType) {
        assertThat(MediaTypes.isJson(contentType)).isFalse();
    }
}
