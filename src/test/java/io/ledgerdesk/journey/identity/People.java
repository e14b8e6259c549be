package io.ledgerdesk.journey.identity;

import static io.restassured.RestAssured.given;

import io.ledgerdesk.journey.Desk;
import java.time.Duration;

/** Clients who show a token. */
final class People {
    private People() {}

    /** One of the development issuer's users, with a token as anybody gets it. */
    static Desk signedIn(String username, Duration lifetime) {
        return bearing(token(username, lifetime));
    }

    static String token(String username, Duration lifetime) {
        return given().formParam("username", username)
                .formParam("lifetime", lifetime.toSeconds())
                .post("/dev/issuer/token")
                .jsonPath()
                .getString("access_token");
    }

    static Desk bearing(String token) {
        return new Desk("Bearer " + token);
    }
}
