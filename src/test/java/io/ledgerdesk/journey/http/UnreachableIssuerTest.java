package io.ledgerdesk.journey.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A desk whose issuer is away starts, and says so to whoever shows a token of it. */
@QuarkusTest
@TestProfile(KnownDocumentsTest.KnownOnly.class)
class UnreachableIssuerTest {

    @Test
    void aTokenThatCannotBeVerifiedIsNotRefusedButPutOff() {
        String token =
                part("{\"alg\":\"ES256\",\"kid\":\"1\"}")
                        + "."
                        + part("{\"sub\":\"nina\",\"exp\":4102444800}")
                        + ".c2ln";
        Response answer =
                new Desk("Bearer " + token).send("query Known { __typename }", Map.of(), Map.of());
        assertThat(answer.jsonPath().getString("errors[0].extensions.code"))
                .as(answer.asString())
                .isEqualTo("ISSUER_UNAVAILABLE");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.asString()).doesNotContain(token, "127.0.0.1");
    }

    private static String part(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
