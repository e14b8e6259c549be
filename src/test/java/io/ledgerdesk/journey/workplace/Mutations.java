package io.ledgerdesk.journey.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.restassured.path.json.JsonPath;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends the workplace's mutations. */
final class Mutations {
    private Mutations() {}

    /**
     * Sends one that is expected to be understood.
     *
     * @param selected fields of the payload besides its errors
     * @return the payload
     */
    static JsonPath send(Desk client, String mutation, Map<String, ?> input, String selected) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        JsonPath answer =
                client.ask(
                        "mutation($input: %sInput!) { payload: %s(input: $input) { %s errors { code path } } }"
                                .formatted(type, mutation, selected),
                        Map.of("input", input));
        assertThat(answer.getString("errors")).as(mutation).isNull();
        return answer.setRootPath("data.payload");
    }

    /** Why it was refused. */
    static @Nullable String code(JsonPath payload) {
        return payload.getString("errors[0].code");
    }
}
