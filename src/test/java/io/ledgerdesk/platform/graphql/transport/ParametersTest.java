package io.ledgerdesk.platform.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NONSENSE",
                "{\"query\":",
                "[{\"query\": \"{ x }\"}]",
                "\"text\"",
                "{\"query\": \"{ x }\"} and more",
                "{\"query\": \"{ x }\"}{}",
                "\uFEFF{\"query\": \"{ x }\"}"
            })
    void aBodyIsOneObject(String body) {
        assertThatThrownBy(() -> Parameters.ofBody(Buffer.buffer(body)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aMissingBodyIsNone() {
        assertThatThrownBy(() -> Parameters.ofBody(null)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aBodyIsInUtf8() {
        String body = "{\"query\": \"{ x(a: \\\"Ж\uFFFD🏊\\\") }\"}";
        assertThat(Parameters.ofBody(Buffer.buffer(body)).getString("query"))
                .isEqualTo("{ x(a: \"Ж\uFFFD🏊\") }");
        byte[] latin = "{\"query\": \"{ é }\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Parameters.ofBody(Buffer.buffer(latin)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void anEmptyParameterOfTheUrlIsNone() {
        MultiMap url =
                MultiMap.caseInsensitiveMultiMap()
                        .addAll(Map.of("query", "{ x }", "operationName", "", "variables", ""));
        assertThat(Parameters.ofUrl(url)).hasToString("{\"query\":\"{ x }\"}");
    }

    @Test
    void variablesInTheUrlAreJson() {
        MultiMap url =
                MultiMap.caseInsensitiveMultiMap()
                        .addAll(Map.of("documentId", "sha256:1", "variables", "{\"n\": 1}"));
        assertThat(Parameters.ofUrl(url).getJsonObject("variables").getInt("n")).isEqualTo(1);
        assertThatThrownBy(() -> Parameters.ofUrl(url.set("variables", "{n")))
                .isInstanceOf(RuntimeException.class);
    }
}
