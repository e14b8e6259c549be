package io.ledgerdesk.ticket.domain;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.OLGA;
import static io.ledgerdesk.ticket.domain.Scenario.aClosedTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aResolvedTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aTicketOfIvan;
import static io.ledgerdesk.ticket.domain.Scenario.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.guide.AllowedCommands;
import io.ledgerdesk.ticket.command.guide.AllowedCommands.Option;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuidanceTest {
    private static final Guidance GUIDANCE = new Guidance(TicketRules.DEFAULTS);

    @Test
    void aRequesterSeesWhatToDoWithAnAnswer() {
        assertThat(possible(aResolvedTicket(), ANNA))
                .containsExactly(
                        "receiveMessage",
                        "confirmResolution",
                        "rateTicket",
                        "reopenTicket",
                        "attachFile");
        assertThat(hint(aResolvedTicket(), ANNA)).contains("Rate or confirm");
    }

    @Test
    void whatIsNotPossibleSaysWhy() {
        assertThat(why(aTicketOfIvan(), OLGA, "startWork")).isEqualTo("NOT_ASSIGNEE");
        assertThat(why(aTicketOfIvan(), OLGA, "rateTicket")).isEqualTo("FORBIDDEN");
        assertThat(why(aTicketOfIvan(), OLGA, "closeTicket")).isEqualTo("INVALID_STATE");
        assertThat(why(aTicketOfIvan(), IVAN, "startWork")).isEqualTo("possible");
        assertThat(why(aTicketOfIvan(), Cast.STRANGER, "receiveMessage"))
                .isEqualTo("TICKET_NOT_FOUND");
    }

    @Test
    void theWindowCounts() {
        Scenario late = aClosedTicket().later(Duration.ofDays(15));
        assertThat(why(aClosedTicket(), ANNA, "reopenTicket")).isEqualTo("possible");
        assertThat(why(late, ANNA, "reopenTicket")).isEqualTo("REOPEN_WINDOW_OVER");
        assertThat(possible(late, IVAN))
                .contains("addNote", "reviewClosedTicket")
                .doesNotContain("reopenTicket", "reply");
    }

    @Test
    void aMessageAlwaysFindsAWay() {
        Scenario late = aClosedTicket().later(Duration.ofDays(15));
        Scenario cancelled = aTicketOfIvan().given(IVAN, Cast.cancel(CancelReason.SPAM));
        assertThat(why(late, ANNA, "receiveMessage")).isEqualTo("possible");
        assertThat(why(cancelled, ANNA, "receiveMessage")).isEqualTo("possible");
    }

    @Test
    void everyCommandIsListedOnceAndNothingOfAnUnknownTicket() {
        assertThat(of(aResolvedTicket(), IVAN).options())
                .extracting(AllowedCommands.Option::command)
                .contains("reply", "mergeTicket", "reviewClosedTicket")
                .doesNotHaveDuplicates()
                .doesNotContain("endHold");
        assertThat(of(nothing(), IVAN).options()).isEmpty();
    }

    private static AllowedCommands of(Scenario scenario, Actor reader) {
        return GUIDANCE.of(scenario.ticket(), new DecisionContext(scenario.now(), reader));
    }

    private static List<String> possible(Scenario scenario, Actor reader) {
        return of(scenario, reader).options().stream()
                .filter(Option::isPossible)
                .map(Option::command)
                .toList();
    }

    private static String hint(Scenario scenario, Actor reader) {
        return of(scenario, reader).hint();
    }

    private static String why(Scenario scenario, Actor reader, String command) {
        TicketRejection refusal =
                of(scenario, reader).options().stream()
                        .filter(option -> option.command().equals(command))
                        .findFirst()
                        .orElseThrow()
                        .refusal();
        return refusal == null ? "possible" : refusal.code();
    }
}
