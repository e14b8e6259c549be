package io.ledgerdesk.journey.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Work is suspended and goes on; an answer passes a second person. */
@QuarkusTest
class SuspensionAndReviewTest {
    private static final Map<String, String> ANSWER =
            Map.of("code", "SOLVED", "answer", "It prints.", "solution", "Roller replaced.");
    private final Acts anna = Acts.agent("anna");
    private final Acts boris = Acts.agent("boris");
    private final String person = Desk.unique("olga");
    private final Acts olga = Acts.requester(person);

    @Test
    void workIsSuspendedOtherwiseAndGoesOnWhereItWas() {
        String id = anna.registered(person);
        anna.did("startWork", id, Map.of());

        JsonPath held =
                anna.did("putOnHold", id, Map.of("reason", "THIRD_PARTY", "text", "Ask Xenon."));
        assertThat(held.getString("ticket.state")).isEqualTo("ON_HOLD");
        assertThat(held.getString("ticket.hold.text")).isEqualTo("Ask Xenon.");
        JsonPath changed =
                anna.did(
                        "changeHold",
                        id,
                        Map.of("reason", "SCHEDULED", "until", "2999-01-01T00:00:00Z"));
        assertThat(changed.getString("ticket.hold.reason")).isEqualTo("SCHEDULED");
        assertThat(changed.getString("ticket.hold.until")).isEqualTo("2999-01-01T00:00:00Z");
        assertThat(changed.getString("ticket.hold.text")).isNull();
        JsonPath seen = olga.see(id, changed.getString("position"));
        assertThat(seen.getString("state")).isEqualTo("ON_HOLD");
        assertThat(seen.getString("hold")).isNull();
        JsonPath resumed = boris.did("resumeWork", id, Map.of());
        assertThat(resumed.getString("ticket.state")).isEqualTo("IN_PROGRESS");
        assertThat(resumed.getString("ticket.hold")).isNull();
    }

    @Test
    void aHoldEndsInTheFuture() {
        String id = anna.registered(person);

        Map<String, String> past = Map.of("reason", "OTHER", "until", "2020-01-01T00:00:00Z");
        assertThat(anna.refused("putOnHold", id, past)).isEqualTo("HOLD_ENDS_IN_PAST");
        assertThat(anna.refused("changeHold", id, past)).isEqualTo("INVALID_STATE");
        assertThat(olga.refused("putOnHold", id, Map.of("reason", "OTHER"))).isEqualTo("FORBIDDEN");
    }

    @Test
    void anotherPersonThanTheProposerReviewsAnAnswer() {
        String id = anna.registered(person);
        anna.did("startWork", id, Map.of());

        JsonPath proposed = anna.did("proposeResolution", id, ANSWER);
        assertThat(proposed.getString("ticket.state")).isEqualTo("IN_REVIEW");
        assertThat(proposed.getString("ticket.proposal.proposerId")).isEqualTo("anna");
        assertThat(proposed.getString("ticket.proposal.solution")).isEqualTo("Roller replaced.");
        JsonPath seen = olga.see(id, proposed.getString("position"));
        assertThat(seen.getString("state")).isEqualTo("IN_REVIEW");
        assertThat(seen.getString("proposal")).isNull();
        assertThat(seen.prettify()).doesNotContain("It prints.", "Roller");

        assertThat(anna.refused("approveResolution", id, Map.of())).isEqualTo("REVIEW_BY_PROPOSER");
        JsonPath rejected = boris.did("rejectResolution", id, Map.of("reason", "Did you try?"));
        assertThat(rejected.getString("ticket.state")).isEqualTo("IN_PROGRESS");
        anna.did("proposeResolution", id, ANSWER);
        assertThat(anna.did("withdrawProposal", id, Map.of()).getString("ticket.proposal"))
                .isNull();
        anna.did("proposeResolution", id, ANSWER);
        JsonPath approved =
                boris.did("approveResolution", id, Map.of("answer", "It prints again."));
        assertThat(approved.getString("ticket.state")).isEqualTo("RESOLVED");
        assertThat(approved.getString("ticket.resolution.answer")).isEqualTo("It prints again.");
    }

    @Test
    void aClosedTicketGetsAScoreCardThatItsRequesterDoesNotSee() {
        String id = anna.registered(person);
        anna.did("resolveTicket", id, ANSWER);
        anna.did("closeTicket", id, Map.of());

        assertThat(boris.refused("reviewClosedTicket", id, scores(101)))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(boris.refused("reviewClosedTicket", id, Map.of("scores", List.of())))
                .isEqualTo("VALIDATION_FAILED");
        JsonPath reviewed = boris.did("reviewClosedTicket", id, scores(80));
        assertThat(reviewed.getString("ticket.review.scores[0].criterion")).isEqualTo("Tone");
        assertThat(reviewed.getInt("ticket.review.scores[0].points")).isEqualTo(80);
        assertThat(olga.see(id, reviewed.getString("position")).getString("review")).isNull();
    }

    @Test
    void aCancelledTicketIsReinstatedToWhereItWas() {
        String id = anna.registered(person);
        anna.did("startWork", id, Map.of());
        anna.did("cancelTicket", id, Map.of("reason", "SPAM"));

        assertThat(anna.refused("unmergeTicket", id, Map.of())).isEqualTo("TICKET_NOT_MERGED");
        JsonPath back = anna.did("reinstateTicket", id, Map.of("reason", "It was none."));
        assertThat(back.getString("ticket.state")).isEqualTo("IN_PROGRESS");
        assertThat(back.getString("ticket.cancelReason")).isNull();
    }

    private static Map<String, ?> scores(int points) {
        return Map.of(
                "scores",
                List.of(Map.of("criterion", "Tone", "points", points)),
                "comment",
                "Friendly.");
    }
}
