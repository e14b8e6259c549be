package io.ledgerdesk.journey.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Whoever sees one ticket, each by another reach, and none of the others. */
final class Readers {
    private static final String COLLEAGUES_MATTER = MarkedDesk.COLLEAGUE + " subject";
    private final Desk staff;
    private final String ticket;
    private final String company;
    private final List<String> foreign = new ArrayList<>(List.of(MarkedDesk.MARK));
    private final List<String> colleagues = new ArrayList<>(List.of(MarkedDesk.COLLEAGUE));

    /**
     * @param ticket that they see
     * @param company of its requester
     */
    Readers(Desk staff, String ticket, String company) {
        this.staff = staff;
        this.ticket = ticket;
        this.company = company;
    }

    /**
     * Somebody who asks for everything.
     *
     * @param hidden words that no answer may have, in lower case
     * @param told what is read where one of the tickets was merged into another
     */
    record Reader(String role, Desk desk, List<String> hidden, String told) {}

    /** None of them may learn how this ticket is called. */
    void hide(String other) {
        foreign.addAll(names(other));
    }

    /** None but the manager of the company. */
    void hideFromOthers(String other) {
        colleagues.addAll(names(other));
    }

    private List<String> names(String other) {
        String number =
                staff.ask("query($id: ID!) { ticket(id: $id) { number } }", Map.of("id", other))
                        .getString("data.ticket.number");
        return List.of(
                number.toLowerCase(Locale.ROOT),
                Ticket.parse(other).orElseThrow().value().toString());
    }

    /** The requester, the engineer with whom the ticket is shared, the manager of the company. */
    List<Reader> ready(String requester, String engineer) {
        List<String> internal = List.of(MarkedDesk.INTERNAL);
        Desk pavel = new Desk("Actor agent:" + engineer + "; name=Pavel; roles=ENGINEER");
        List<Reader> readers =
                List.of(
                        new Reader(
                                "REQUESTER",
                                Desk.requester(requester),
                                all(internal, foreign, colleagues),
                                "into another ticket"),
                        new Reader(
                                "ENGINEER", pavel, all(foreign, colleagues), "into another ticket"),
                        new Reader(
                                "COMPANY_MANAGER",
                                manager(),
                                all(internal, foreign),
                                COLLEAGUES_MATTER));
        for (Reader reader : readers) {
            await().untilAsserted(() ->
                    assertThat(
                                    reader.desk()
                                            .ask(
                                                    "query($id: ID!) { ticket(id: $id) { id } }",
                                                    Map.of("id", ticket))
                                            .getString("data.ticket.id"))
                            .as(reader.role())
                            .isEqualTo(ticket));
        }
        return readers;
    }

    @SafeVarargs
    private static List<String> all(List<String>... words) {
        return Stream.of(words).flatMap(List::stream).toList();
    }

    private Desk manager() {
        String key = Desk.unique("grace");
        directory("registerCompany", Map.of("key", company, "name", "Mine"));
        directory(
                "registerPerson",
                Map.of(
                        "key", key,
                        "kind", "REQUESTER",
                        "name", "Grace",
                        "companyId", company,
                        "visibility", "COMPANY"));
        return new Desk("Actor requester:" + key + "; name=Grace; roles=COMPANY_MANAGER");
    }

    private void directory(String mutation, Map<String, ?> input) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        JsonPath answer =
                staff.ask(
                        "mutation($input: %sInput!) { payload: %s(input: $input) { errors { message } } }"
                                .formatted(type, mutation),
                        Map.of("input", input));
        assertThat(answer.getList("data.payload.errors")).as(answer.prettify()).isEmpty();
    }
}
