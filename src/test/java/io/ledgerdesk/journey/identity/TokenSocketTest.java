package io.ledgerdesk.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.journey.Socket;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A socket lives as long as the token it was opened under. */
@QuarkusTest
class TokenSocketTest {
    private static final String EVENTS = "subscription { ticketEvents { position type ticketId } }";

    @Test
    void aTokenOpensASocketAndEndsIt() throws Exception {
        Desk irina = People.signedIn("irina", Duration.ofSeconds(2));
        try (Socket socket = Socket.open(irina)) {
            assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
            socket.subscribe("1", EVENTS, Map.of());
            JsonObject message = socket.next();
            while (!message.getString("type").equals("closed")) {
                message = socket.next();
            }
            assertThat(message.getInteger("code")).isEqualTo(4411);
            assertThat(message.getString("reason")).isEqualTo("TOKEN_EXPIRED");
        }
    }

    @Test
    void aTokenThatIsNotTakenOpensNone() throws Exception {
        for (String token : new String[] {"nonsense", "ldt_main_x", "x".repeat(20_000)}) {
            try (Socket socket = Socket.open(People.bearing(token))) {
                JsonObject closed = socket.next();
                assertThat(closed.getInteger("code")).as(closed.encode()).isEqualTo(4403);
            }
        }
    }
}
