package io.ledgerdesk.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.access.matrix.Matrix;
import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The table of who may do what, held by real requests: every mutation of a ticket for every role,
 * on one's own ticket, on a stranger's of the first line, and on one that was handed on.
 */
@QuarkusTest
class MatrixJourneyTest {
    private static final String TENANT = "matrix" + UUID.randomUUID().toString().substring(0, 8);
    private static final Mutations MUTATIONS = Mutations.committed();

    /** Where the own, the stranger's and the handed-on ticket stand in a cell. */
    private static final List<Integer> SIGNS = List.of(0, 3, 4);

    /** One cell of so many is asked for over HTTP. */
    private static final int PART = 4;

    private final Matrix matrix = Matrix.read();
    private final Desk anna = new Desk("Actor agent:anna@" + TENANT);

    @Test
    void everyMutationOfATicketAnswersAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        for (String role : matrix.roles()) {
            String person = Desk.unique("p");
            Desk somebody = somebody(role, person);
            // what is done to a ticket changes its state, not in whose reach it lies
            Map<Integer, String> tickets = new HashMap<>();
            SIGNS.forEach(sign -> tickets.put(sign, ticket(sign == 0 ? person : "stranger", sign)));
            for (String mutation : MUTATIONS.names()) {
                String cell = matrix.cell(mutation, role);
                if (cell.length() > 1
                        && MUTATIONS.isOfTicket(mutation)
                        && isTaken(role, mutation)) {
                    check(mutation, role, cell, somebody, tickets, wrong);
                }
            }
        }
        assertThat(wrong).as("mutation, role, ticket: told instead of as the table says").isEmpty();
    }

    /** Each mutation and each role several times; all cells are decided in MatrixTest. */
    private static boolean isTaken(String role, String mutation) {
        return (role + mutation).hashCode() % PART == 0;
    }

    private static void check(
            String mutation,
            String role,
            String cell,
            Desk somebody,
            Map<Integer, String> tickets,
            List<String> wrong) {
        for (int sign : SIGNS) {
            // a header says nothing of lines and groups
            boolean byLine = role.equals("MANAGER") && sign == SIGNS.getLast();
            char expected = byLine && cell.charAt(sign) == '+' ? '.' : cell.charAt(sign);
            String ticket = Objects.requireNonNull(tickets.get(sign));
            char told = told(somebody, mutation, ticket);
            if (told != expected) {
                wrong.add("%s %s %d: %c, not %c".formatted(mutation, role, sign, told, expected));
            }
            if (cell.equals("-----")) {
                return; // refused before any ticket is looked at
            }
        }
    }

    private static Desk somebody(String role, String person) {
        String kind =
                switch (role) {
                    case "REQUESTER", "COMPANY_MANAGER" -> "requester";
                    case "INTEGRATION" -> "integration";
                    default -> "agent";
                };
        return new Desk("Actor %s:%s@%s; roles=%s".formatted(kind, person, TENANT, role));
    }

    private String ticket(String requester, int sign) {
        String id = anna.register(requester);
        if (sign == SIGNS.getLast()) {
            Map<String, Object> group = Map.of("id", "theirs", "name", "Theirs", "line", 2);
            JsonPath assigned = anna.mutate("assignTicket", id, Map.of("group", group));
            assertThat(assigned.getList("errors")).isEmpty();
        }
        return id;
    }

    private static char told(Desk somebody, String mutation, String ticket) {
        JsonPath answer =
                somebody.ask(
                        MUTATIONS.document(mutation),
                        Map.of("input", MUTATIONS.input(mutation, ticket)));
        assertThat(answer.getString("errors")).as(mutation).isNull();
        List<String> codes = new ArrayList<>();
        List<String> whole = answer.getList("data.payload.errors.code");
        codes.addAll(whole);
        if (MUTATIONS.isOfMany(mutation)) {
            List<List<String>> each = answer.getList("data.payload.results.errors.code");
            each.forEach(codes::addAll);
        }
        return codes.stream()
                .filter(Objects::nonNull)
                .map(MatrixJourneyTest::sign)
                .findFirst()
                .orElse('+');
    }

    private static char sign(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "FORBIDDEN" -> '-';
            case "TICKET_NOT_FOUND" -> '.';
            default -> '+';
        };
    }
}
