package io.ledgerdesk.journey.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files of requests run from top to bottom as they stand, and only those are refused that say so.
 */
@QuarkusTest
class PlayedRequestsTest {

    @ParameterizedTest
    @CsvSource({
        "agreement.http, 5",
        "lifecycle.http, 51",
        "catalogue.http, 14",
        "directory.http, 15",
        "tokens.http, 6",
        "files.http, 5"
    })
    void theyArePlayed(String file, int atLeast) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(new HttpFile(client).play(file)).isGreaterThanOrEqualTo(atLeast);
        }
    }
}
