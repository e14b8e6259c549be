package io.ledgerdesk.journey.crawl;

import io.ledgerdesk.journey.Desk;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A desk full of words that somebody may not see: in the tickets of others wherever something can
 * be written, and in what is internal of his own.
 */
final class MarkedDesk {
    /** In every text that is not his. */
    static final String MARK = "zqxv";

    private static final String VIEW =
            "mutation($input: SaveViewInput!) { saveView(input: $input) { view { id } errors {"
                    + " code message } } }";
    private static final String DRAFT =
            "mutation($input: SaveDraftInput!) { saveDraft(input: $input) { draft { text } errors {"
                    + " code message } } }";
    private static final String PRESENCE =
            "mutation($input: ShowPresenceInput!) { showPresence(input: $input) { until errors {"
                    + " code message } } }";
    private static final String HELD =
            "query($id: ID!) { ticket(id: $id) { number conversation(first: 50) { nodes { id } }"
                    + " history(first: 50) { nodes { id } } } }";

    final Desk staff = Desk.agent("mara");
    private final Desk unknown = new Desk("Actor agent:nora; name=" + MARK + "Nora");
    final String requester = Desk.unique("vera");
    final Desk reader = Desk.requester(requester);
    final String own;
    final String foreign;
    final String foreignNumber;
    final String otherPerson = Desk.unique("stranger");
    final String view;

    /** Global ids of all that there is of the foreign ticket. */
    final List<String> foreignIds;

    MarkedDesk() {
        own = done(staff.mutate("registerTicket", matter(requester, "mine", ""))).get("ticket.id");
        foreign =
                done(unknown.mutate("registerTicket", matter(otherPerson, MARK, MARK)))
                        .get("ticket.id");
        internals(own);
        internals(foreign);
        staff("reply", foreign, Map.of("text", word("reply")));
        staff("reply", own, Map.of("text", "mine: all is well"));
        staff("linkTicket", own, Map.of("otherTicketId", foreign, "kind", "RELATES_TO"));
        staff("shareTicket", foreign, Map.of("with", group(), "level", "READ"));
        JsonPath held = staff.ask(HELD, Map.of("id", foreign)).setRootPath("data.ticket");
        foreignNumber = held.getString("number");
        view = view();
        List<String> ids = new ArrayList<>(List.of(foreign, view));
        ids.addAll(held.getList("conversation.nodes.id", String.class));
        ids.addAll(held.getList("history.nodes.id", String.class));
        foreignIds = List.copyOf(ids);
    }

    static String word(String what) {
        return MARK + what + " is a secret";
    }

    /** What only staff may see, in whosever ticket. */
    private void internals(String ticket) {
        staff("addNote", ticket, Map.of("text", word("note")));
        staff("tagTicket", ticket, Map.of("tags", List.of(MARK + "tag")));
        staff(
                "setCustomFields",
                ticket,
                Map.of("fields", List.of(Map.of("key", "room", "text", word("field")))));
        staff("watchTicket", ticket, Map.of("who", person("watcher")));
        staff("overridePriority", ticket, Map.of("priority", "P2", "reason", word("override")));
        staff("logWork", ticket, Map.of("minutes", 5, "billable", true, "what", word("work")));
        staff(
                "logCall",
                ticket,
                Map.of(
                        "direction",
                        "INCOMING",
                        "number",
                        MARK + "555",
                        "duration",
                        "PT1M",
                        "startedAt",
                        "2026-01-01T00:00:00Z",
                        "summary",
                        word("call")));
        staff("startWork", ticket, Map.of());
        staff(
                "proposeResolution",
                ticket,
                Map.of("code", "SOLVED", "answer", word("proposal"), "solution", word("solution")));
        sent(DRAFT, Map.of("ticketId", ticket, "text", word("draft")));
        sent(PRESENCE, Map.of("ticketId", ticket, "activity", "WRITING"));
    }

    /** More of the same, while somebody watches. */
    void goOn() {
        staff("addNote", foreign, Map.of("text", word("note")));
        staff("addNote", own, Map.of("text", word("note")));
        staff("reply", foreign, Map.of("text", word("reply")));
        staff("reply", own, Map.of("text", "mine: the last word"));
    }

    private String view() {
        Map<String, Object> input = new HashMap<>();
        input.put("name", word("view") + Desk.unique(""));
        input.put("visibility", "SHARED");
        input.put("filter", Map.of("open", true));
        return sent(VIEW, input).getString("data.saveView.view.id");
    }

    private JsonPath sent(String document, Map<String, ?> input) {
        JsonPath answer = unknown.ask(document, Map.of("input", input));
        if (answer.get("errors") != null || answer.getString("data").contains("message:")) {
            throw new AssertionError(document + ": " + answer.prettify());
        }
        return answer;
    }

    private void staff(String mutation, String ticket, Map<String, ?> more) {
        // whose name is internal where a note says it, and unknown to those who never met
        boolean met = ticket.equals(own) && !mutation.equals("addNote");
        done((met ? staff : unknown).mutate(mutation, ticket, more));
    }

    private static JsonPath done(JsonPath payload) {
        if (!payload.getList("errors").isEmpty()) {
            throw new AssertionError(payload.prettify());
        }
        return payload;
    }

    private static Map<String, Object> matter(String who, String text, String mark) {
        Map<String, Object> requester = new HashMap<>();
        requester.put("id", who);
        requester.put("name", mark + "Name");
        requester.put("email", mark + "x@example.org");
        requester.put("phone", "+7 495 " + mark);
        requester.put("company", Map.of("id", mark + "co-1", "name", mark + " Company"));
        Map<String, Object> more = new HashMap<>();
        more.put("requester", requester);
        more.put("subject", text + " subject");
        more.put("description", text + " description");
        if (!mark.isEmpty()) {
            more.put("externalId", mark + "-77");
        }
        return Desk.matter(who, more);
    }

    private static Map<String, Object> person(String what) {
        return Map.of("id", MARK + what, "name", MARK + what);
    }

    private static Map<String, Object> group() {
        return Map.of("group", Map.of("id", MARK + "group", "name", MARK + " group"));
    }
}
