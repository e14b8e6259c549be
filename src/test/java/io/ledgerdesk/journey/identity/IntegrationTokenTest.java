package io.ledgerdesk.journey.identity;

import static io.ledgerdesk.journey.identity.People.bearing;
import static io.ledgerdesk.journey.identity.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.journey.Socket;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another system is let in by a token, to what it names, until it is shut out. */
@QuarkusTest
class IntegrationTokenTest {
    private static final String ISSUE =
            """
            mutation($input: IssueTokenInput!) { payload: issueToken(input: $input) {
              secret position token { id name rights operations issuedBy revokedAt }
              errors { code path } } }
            """;
    private static final String REVOKE =
            """
            mutation($input: RevokeTokenInput!) { payload: revokeToken(input: $input) {
              position token { revokedBy } errors { code } } }
            """;
    private static final String TOKENS =
            "{ tokens(first: 100) { nodes { id lastUsedAt revokedBy } } }";
    private Desk admin;

    @BeforeEach
    void signIn() {
        admin = signedIn("ingrid", Duration.ofHours(1));
    }

    @Test
    void aSystemMayWhatItsTokenNamesUntilItIsRevoked() throws Exception {
        JsonPath issued =
                issue(
                        Map.of(
                                "name",
                                "Monitoring",
                                "rights",
                                List.of("ticket.register", "ticket.read")));
        String secret = issued.getString("secret");
        String id = issued.getString("token.id");
        assertThat(issued.getString("token.issuedBy")).isEqualTo("ingrid");
        Desk system = bearing(secret);
        await().untilAsserted(() -> assertThat(status(system)).isEqualTo(200));
        JsonPath registered =
                system.mutate("registerTicket", Desk.matter(Desk.unique("system"), Map.of()));
        assertThat(registered.getList("errors")).as(registered.prettify()).isEmpty();
        assertThat(registered.getString("position")).isNotBlank();
        await().untilAsserted(() ->
                assertThat(
                                admin.ask(TOKENS, Map.of())
                                        .getString(
                                                "data.tokens.nodes.find { it.id == '%s' }.lastUsedAt"
                                                        .formatted(id)))
                        .isNotNull());
        assertThat(
                        system.ask(
                                        ISSUE,
                                        Map.of(
                                                "input",
                                                Map.of(
                                                        "name",
                                                        "x",
                                                        "rights",
                                                        List.of("ticket.read"))))
                                .prettify())
                .contains("FORBIDDEN");

        try (Socket socket = Socket.open(system)) {
            assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
            JsonPath revoked = admin.ask(REVOKE, Map.of("input", Map.of("tokenId", id)));
            assertThat(revoked.getString("data.payload.token.revokedBy")).isEqualTo("ingrid");
            JsonObject closed = socket.next();
            assertThat(closed.getString("type")).isEqualTo("closed");
            assertThat(closed.getInteger("code")).isEqualTo(4403);
        }
        assertThat(status(system)).isEqualTo(401);
        assertThat(
                        admin.ask(TOKENS, Map.of())
                                .getString(
                                        "data.tokens.nodes.find { it.id == '%s' }.revokedBy"
                                                .formatted(id)))
                .isEqualTo("ingrid");
    }

    @Test
    void theSecretIsShownOnce() {
        Map<String, Object> input =
                Map.of(
                        "name", "Reports",
                        "rights", List.of("ticket.read"),
                        "operations", List.of("ticket", "tickets"),
                        "commandId", UUID.randomUUID().toString());
        JsonPath first = issue(input);
        JsonPath second = issue(input);
        assertThat(first.getString("secret")).startsWith("ldt_main_");
        assertThat(second.getString("secret")).isNull();
        assertThat(second.getString("token.id")).isEqualTo(first.getString("token.id"));
        assertThat(second.getList("token.operations")).containsExactly("ticket", "tickets");

        Desk system = bearing(first.getString("secret"));
        await().untilAsserted(() -> assertThat(status(system)).isEqualTo(200));
        assertThat(
                        system.ask("{ tickets(first: 1) { nodes { id } } }", Map.of())
                                .getString("errors"))
                .isNull();
        assertThat(
                        system.ask("{ tickets: node(id: \"ticket_x\") { id } }", Map.of())
                                .getString("errors[0].extensions.code"))
                .as("an alias is no name")
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void whatIsThereNotCannotBeNamed() {
        assertThat(path(Map.of("name", "A", "rights", List.of("ticket.fly")))).contains("rights");
        assertThat(path(Map.of("name", "A", "rights", List.of()))).contains("rights");
        assertThat(path(Map.of("name", "A\n", "rights", List.of("ticket.read")))).contains("name");
        assertThat(
                        path(
                                Map.of(
                                        "name", "A",
                                        "rights", List.of("ticket.read"),
                                        "operations", List.of("dropTables"))))
                .contains("operations");
        assertThat(
                        path(
                                Map.of(
                                        "name", "A",
                                        "rights", List.of("ticket.read"),
                                        "expiresAt", "2001-01-01T00:00:00Z")))
                .contains("expiresAt");
    }

    @Test
    void aTokenMayNoMoreThanWhoIssuesIt() {
        // an administrator has no right to what is in tickets
        JsonPath answer =
                signedIn("admin", Duration.ofHours(1))
                        .ask(
                                ISSUE,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "name",
                                                "Reader",
                                                "rights",
                                                List.of("ticket.read", "directory.read"))));
        assertThat(answer.getString("data.payload.errors[0].code"))
                .as(answer.prettify())
                .isEqualTo("BEYOND_OWN_RIGHTS");
        assertThat(answer.getString("data.payload.secret")).isNull();
    }

    @Test
    void othersNeitherSeeNorIssueTokens() {
        Desk irina = signedIn("irina", Duration.ofHours(1));
        assertThat(irina.ask(TOKENS, Map.of()).prettify()).contains("FORBIDDEN");
        assertThat(
                        irina.ask(
                                        ISSUE,
                                        Map.of(
                                                "input",
                                                Map.of(
                                                        "name",
                                                        "A",
                                                        "rights",
                                                        List.of("ticket.read"))))
                                .prettify())
                .contains("FORBIDDEN");
    }

    private JsonPath issue(Map<String, ?> input) {
        JsonPath answer = admin.ask(ISSUE, Map.of("input", input));
        assertThat(answer.getList("data.payload.errors")).as(answer.prettify()).isEmpty();
        return answer.setRootPath("data.payload");
    }

    private List<String> path(Map<String, ?> input) {
        JsonPath answer = admin.ask(ISSUE, Map.of("input", input));
        assertThat(answer.getString("data.payload.errors[0].code"))
                .as(answer.prettify())
                .isEqualTo("VALIDATION_FAILED");
        return answer.getList("data.payload.errors[0].path");
    }

    private static int status(Desk client) {
        return client.send("{ __typename }", Map.of(), Map.of()).statusCode();
    }
}
