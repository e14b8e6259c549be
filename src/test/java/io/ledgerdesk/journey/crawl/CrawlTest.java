package io.ledgerdesk.journey.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.journey.Socket;
import io.ledgerdesk.journey.crawl.Readers.Reader;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * As a requester, as an engineer who sees a few tickets and as a customer's manager every field of
 * every type is asked for, of everything that has an id, and every mutation is tried: no word, id
 * or number of others' tickets, nor of what is internal, comes back by any road.
 */
@QuarkusTest
class CrawlTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String NONE = "";
    private static final String REFUSED = " { errors { __typename code message path } } }";
    private static final Pattern OF_TICKETS = Pattern.compile("^\\{ (?:ticket|node)");
    private static final String[] NOT_UNDERSTOOD = {
        "GRAPHQL_",
        "QUERY_TOO",
        "TOO_MANY",
        "UNKNOWN_FIELD",
        "UNKNOWN_ARGUMENT",
        "WRONG_TYPE",
        "MISSING_ARGUMENT",
        "INTERNAL_ERROR"
    };

    private static @Nullable MarkedDesk marked;
    private static @Nullable CrawlSchema known;
    private MarkedDesk desk;
    private CrawlSchema schema;
    private CrawlArguments given;

    /** Once for all: nothing is taken away by asking. */
    @BeforeEach
    void begin() {
        marked = marked == null ? new MarkedDesk() : marked;
        known = known == null ? schema() : known;
        desk = marked;
        schema = known;
        given = new CrawlArguments(known, marked);
    }

    @Test
    void noAnswerHasAWordThatIsNotTheReaders() {
        awaitFound("zqxvnote", desk.foreign);
        awaitFound("jjwknote", desk.own);
        List<String> documents = queries();
        for (Reader reader : desk.readers) {
            StringBuilder seen = new StringBuilder();
            boolean first = reader.equals(desk.readers.getFirst());
            for (String document : documents) {
                if (first || OF_TICKETS.matcher(document).find()) {
                    seen.append(blameless(reader, document));
                }
            }
            // what was asked for is there: the reader's own, and all to those who may see it
            assertThat(seen.toString())
                    .as(reader.role())
                    .contains("mine subject", "mine: all is well", reader.told());
        }
        String staff =
                documents.stream()
                        .filter(document ->
                                document.contains("tickets") || document.contains("node"))
                        .map(document -> ask(desk.staff, document))
                        .peek(answer -> assertThat(answer).doesNotContain(NOT_UNDERSTOOD))
                        .collect(Collectors.joining());
        for (String what :
                List.of("note", "reply", "field", "solution", "work", "watcher", "tag")) {
            assertThat(staff).contains(MarkedDesk.MARK + what);
        }
    }

    @Test
    void noRefusalHasOne() {
        for (JsonNode mutation : schema.roots("mutationType")) {
            JsonNode input = mutation.path("args").get(0);
            String selection =
                    schema.selections(CrawlSchema.named(mutation.path("type")), given::arguments)
                            .getFirst();
            for (String ticket : List.of(desk.foreign, desk.own)) {
                String literal =
                        schema.literal(input.path("type"), name -> given.word(name, ticket));
                String call =
                        "mutation { " + mutation.path("name").asText() + "(input: " + literal + ")";
                blameless(desk.readers.getFirst(), call + selection + " }");
                // what the others may do with the own ticket would change it for all
                if (literal.contains(desk.foreign) && ticket.equals(desk.foreign)) {
                    for (Reader reader : desk.readers.subList(1, desk.readers.size())) {
                        blameless(reader, call + REFUSED);
                    }
                }
            }
        }
    }

    @Test
    void noSubscriptionHasOne() throws Exception {
        follow(desk.readers.get(0), "CAUSED_BY");
        follow(desk.readers.get(1), "DUPLICATE_OF");
        follow(desk.readers.get(2), "FOLLOW_UP_OF");
    }

    private void follow(Reader reader, String linkKind) throws Exception {
        try (Socket socket = Socket.open(reader.desk())) {
            assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
            List<String> opened = new ArrayList<>();
            for (JsonNode field : schema.roots("subscriptionType")) {
                for (String ticket : List.of(desk.foreign, desk.own)) {
                    for (String selection :
                            schema.selections(
                                    CrawlSchema.named(field.path("type")), given::arguments)) {
                        String id = "s" + opened.size();
                        opened.add(id);
                        socket.subscribe(
                                id,
                                "subscription { "
                                        + given.call(field, given.fromTheBeginning(field, ticket))
                                        + selection
                                        + " }",
                                Map.of());
                    }
                }
            }
            assertThat(opened).hasSizeGreaterThan(5);
            desk.goOn(linkKind);
            boolean last = false;
            while (!last) {
                JsonObject message = socket.next();
                String text = message.encode();
                assertBlameless(reader, text, "subscription");
                last = text.contains("mine: the last word of " + linkKind);
            }
        }
    }

    private List<String> queries() {
        List<String> documents = new ArrayList<>();
        for (JsonNode field : schema.roots("queryType")) {
            String type = CrawlSchema.named(field.path("type"));
            List<String> selections =
                    schema.type(type).path("kind").asText().equals("SCALAR")
                            ? List.of(NONE)
                            : schema.selections(type, given::arguments);
            for (Map<String, String> arguments : given.variations(field)) {
                selections.forEach(
                        one -> documents.add("{ " + given.call(field, arguments) + one + " }"));
            }
        }
        return documents;
    }

    private void awaitFound(String word, String ticket) {
        String search = "{ tickets(search: \"" + word + "\") { nodes { id } } }";
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(ask(desk.staff, search)).contains(ticket));
    }

    private static void assertBlameless(Reader reader, String answer, String asked) {
        String told = answer.toLowerCase(Locale.ROOT);
        assertThat(reader.hidden())
                .as("%s: %s: %s", reader.role(), asked, answer)
                .noneMatch(told::contains);
    }

    private static String blameless(Reader reader, String document) {
        String answer = ask(reader.desk(), document);
        assertBlameless(reader, answer, document);
        // it was understood, or the crawl would prove nothing
        assertThat(answer).as(document).doesNotContain(NOT_UNDERSTOOD);
        return answer;
    }

    private static String ask(Desk who, String document) {
        return who.send(document, Map.of(), Map.of()).asString();
    }

    private static CrawlSchema schema() {
        try {
            String answer = ask(Desk.agent("anna"), CrawlSchema.INTROSPECTION);
            return new CrawlSchema(
                    new ObjectMapper().readTree(answer).path("data").path("__schema"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
