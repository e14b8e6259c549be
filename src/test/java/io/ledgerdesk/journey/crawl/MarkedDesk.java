package io.ledgerdesk.journey.crawl;

import io.ledgerdesk.journey.Desk;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A desk full of words that somebody may not see: in the tickets of others wherever something can
 * be written, and in what is internal of his own. The tickets are linked, and merged into each
 * other.
 */
final class MarkedDesk {
    /** In every text of others' tickets. */
    static final String MARK = "zqxv";

    /** In what only staff may see of his own. */
    static final String INTERNAL = "jjwk";

    /** In the tickets of somebody of the same company. */
    static final String COLLEAGUE = "kkvq";

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
    private final Desk insider = new Desk("Actor agent:nils; name=" + INTERNAL + "Nils");
    private final String company = Desk.unique("mine");
    private final String engineer = Desk.unique("pavel");

    /** In the log, just before the first of all this. */
    final String beginning;

    final String own;

    /** His own too, merged into a colleague's. */
    final String gone;

    final String foreign;
    final String foreignNumber;
    final String otherPerson = Desk.unique("stranger");
    final String view;

    /** Global ids of all that there is of the foreign ticket. */
    final List<String> foreignIds;

    /** The requester, an engineer with whom it is shared, and the manager of its company. */
    final List<Readers.Reader> readers;

    MarkedDesk() {
        String requester = Desk.unique("vera");
        beginning =
                done(staff.mutate("registerTicket", Desk.matter(Desk.unique("first"), Map.of())))
                        .getString("position");
        own = registered(staff, matter(requester, "mine", "", company));
        gone = registered(staff, matter(requester, "mine too", "", company));
        foreign = registered(unknown, matter(otherPerson, MARK, MARK, MARK + "co-1"));
        String colleague = registered(staff, matter(Desk.unique("coll"), COLLEAGUE, "", company));
        String absorbed = registered(staff, matter(Desk.unique("coll"), COLLEAGUE, "", company));
        internals(own, INTERNAL);
        internals(foreign, MARK);
        for (String ticket : List.of(own, gone)) {
            Map<String, Object> pavel = Map.of("person", Map.of("id", engineer, "name", "Pavel"));
            done(staff.mutate("shareTicket", ticket, Map.of("with", pavel, "level", "READ")));
        }
        done(staff.mutate("mergeTicket", gone, Map.of("intoTicketId", colleague)));
        done(staff.mutate("mergeTicket", absorbed, Map.of("intoTicketId", own)));
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
        Readers among = new Readers(staff, own, company);
        among.hide(foreign);
        among.hideFromOthers(colleague);
        among.hideFromOthers(absorbed);
        readers = among.ready(requester, engineer);
    }

    private static String registered(Desk who, Map<String, Object> matter) {
        return done(who.mutate("registerTicket", matter)).get("ticket.id");
    }

    private static String word(String what) {
        return word(MARK, what);
    }

    private static String word(String mark, String what) {
        return mark + what + " is a secret";
    }

    /** What only staff may see, in whosever ticket. */
    private void internals(String ticket, String mark) {
        staff("addNote", ticket, Map.of("text", word(mark, "note")));
        staff("tagTicket", ticket, Map.of("tags", List.of(mark + "tag")));
        staff(
                "setCustomFields",
                ticket,
                Map.of("fields", List.of(Map.of("key", "room", "text", word(mark, "field")))));
        staff("watchTicket", ticket, Map.of("who", person(mark + "watcher")));
        staff(
                "overridePriority",
                ticket,
                Map.of("priority", "P2", "reason", word(mark, "override")));
        staff(
                "logWork",
                ticket,
                Map.of("minutes", 5, "billable", true, "what", word(mark, "work")));
        staff(
                "logCall",
                ticket,
                Map.of(
                        "direction",
                        "INCOMING",
                        "number",
                        mark + "555",
                        "duration",
                        "PT1M",
                        "startedAt",
                        "2026-01-01T00:00:00Z",
                        "summary",
                        word(mark, "call")));
        staff("startWork", ticket, Map.of());
        staff(
                "proposeResolution",
                ticket,
                Map.of(
                        "code",
                        "SOLVED",
                        "answer",
                        word(mark, "proposal"),
                        "solution",
                        word(mark, "solution")));
        // a draft is its author's alone
        sent(DRAFT, ticket, Map.of("ticketId", ticket, "text", word("draft")));
        sent(PRESENCE, ticket, Map.of("ticketId", ticket, "activity", "WRITING"));
    }

    /** More of the same, while somebody watches. */
    void goOn(String linkKind) {
        staff("addNote", foreign, Map.of("text", word("note")));
        staff("addNote", own, Map.of("text", word(INTERNAL, "note")));
        staff("linkTicket", own, Map.of("otherTicketId", foreign, "kind", linkKind));
        staff("reply", foreign, Map.of("text", word("reply")));
        staff("reply", own, Map.of("text", "mine: the last word of " + linkKind));
    }

    private String view() {
        Map<String, Object> input = new HashMap<>();
        input.put("name", word(INTERNAL, "view") + Desk.unique(""));
        input.put("visibility", "SHARED");
        input.put("filter", Map.of("open", true));
        return sent(VIEW, own, input).getString("data.saveView.view.id");
    }

    private JsonPath sent(String document, String ticket, Map<String, ?> input) {
        Desk who = ticket.equals(foreign) ? unknown : insider;
        JsonPath answer = who.ask(document, Map.of("input", input));
        if (answer.get("errors") != null || answer.getString("data").contains("message:")) {
            throw new AssertionError(document + ": " + answer.prettify());
        }
        return answer;
    }

    private void staff(String mutation, String ticket, Map<String, ?> more) {
        // whose name is internal where a note says it, and unknown to those who never met
        Desk inside = mutation.equals("addNote") ? insider : staff;
        done((ticket.equals(own) ? inside : unknown).mutate(mutation, ticket, more));
    }

    private static JsonPath done(JsonPath payload) {
        if (!payload.getList("errors").isEmpty()) {
            throw new AssertionError(payload.prettify());
        }
        return payload;
    }

    private static Map<String, Object> matter(
            String who, String text, String mark, String company) {
        Map<String, Object> requester = new HashMap<>();
        requester.put("id", who);
        requester.put("name", mark + "Name");
        requester.put("email", mark + "x@example.org");
        requester.put("phone", "+7 495 " + mark);
        requester.put("company", Map.of("id", company, "name", mark + " Company"));
        Map<String, Object> more = new HashMap<>();
        more.put("requester", requester);
        more.put("subject", text + " subject");
        more.put("description", text + " description");
        if (!mark.isEmpty()) {
            more.put("externalId", Desk.unique(mark + "-77"));
        }
        return Desk.matter(who, more);
    }

    private static Map<String, Object> person(String name) {
        return Map.of("id", name, "name", name);
    }

    private static Map<String, Object> group() {
        return Map.of("group", Map.of("id", MARK + "group", "name", MARK + " group"));
    }
}
