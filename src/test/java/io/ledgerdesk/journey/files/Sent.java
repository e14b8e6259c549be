package io.ledgerdesk.journey.files;

import static io.restassured.RestAssured.given;

import io.ledgerdesk.journey.Desk;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Files on their way, as somebody. */
final class Sent {
    private final Desk desk;

    Sent(Desk desk) {
        this.desk = desk;
    }

    RequestSpecification request() {
        return given().header("Authorization", desk.authorization());
    }

    Response upload(String name, byte[] content) {
        return request()
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(content)
                .post("/files");
    }

    /** The id of a file that is taken. */
    String taken(String name, byte[] content) {
        Response answer = upload(name, content);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.asString());
        }
        return answer.jsonPath().getString("files[0].id");
    }

    Response download(String id, Map<String, String> headers) {
        return request().headers(headers).get("/files/" + id);
    }

    int status(String id) {
        return download(id, Map.of()).statusCode();
    }
}
