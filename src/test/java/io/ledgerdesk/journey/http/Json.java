package io.ledgerdesk.journey.http;

import static io.restassured.RestAssured.given;

import io.ledgerdesk.journey.Desk;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

/** Requests as plain as the protocol has them. */
final class Json {
    private Json() {}

    /** By an agent, of content type application/json without parameters. */
    static RequestSpecification request() {
        return given().header("Authorization", Desk.agent("anna").authorization())
                .config(
                        RestAssured.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)))
                .contentType("application/json");
    }

    static @Nullable String code(Response response) {
        return response.jsonPath().getString("errors[0].extensions.code");
    }
}
