package io.ledgerdesk.ticket.view.card;

import static io.ledgerdesk.ticket.view.card.TicketStories.ANNA;
import static io.ledgerdesk.ticket.view.card.TicketStories.BEGIN;
import static io.ledgerdesk.ticket.view.card.TicketStories.FIRST_LINE;
import static io.ledgerdesk.ticket.view.card.TicketStories.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketCardFoldTest {
    private static final Responsible LINE = new Responsible(FIRST_LINE, null);
    private static final Responsible BOB = new Responsible(FIRST_LINE, agent("bob"));

    private final TicketStories story = new TicketStories().registered(1, ANNA);

    @Test
    void aRegistrationFillsTheCard() {
        TicketCard card = card();
        assertThat(card.state()).isEqualTo(TicketState.NEW);
        assertThat(card.number().text()).isEqualTo("SD-000001");
        assertThat(card.registration().requester().email()).isEqualTo("anna@example.org");
        assertThat(card.registration().subject()).isEqualTo("Printer 1");
        assertThat(card.version()).isEqualTo(1);
        assertThat(card.round()).isEqualTo(1);
    }

    @Test
    void noEventsAreNoCard() {
        assertThat(TicketCardFold.fold(List.of())).isEmpty();
    }

    @Test
    void theAnswerAndTheVerdictOfTheLatestRoundAreShown() {
        story.classified(1, Priority.P2)
                .started(1, "bob")
                .answered(1, true)
                .resolved(1, 1)
                .rated(1, 1, 2, false)
                .reopened(1, 2);
        TicketCard reopened = card();
        assertThat(reopened.state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(reopened.round()).isEqualTo(2);
        assertThat(reopened.progress().resolvedAt()).isNull();
        assertThat(reopened.rating()).isEqualTo(new TicketCard.Rating(1, 2, false, "Well"));

        Instant end = BEGIN.plusSeconds(9_000);
        story.resolved(1, 2).rated(1, 2, 5, true).closed(1, 2, end);
        TicketCard closed = card();
        assertThat(closed.state()).isEqualTo(TicketState.CLOSED);
        assertThat(closed.progress().closedAt()).isEqualTo(end);
        assertThat(closed.progress().firstResponseAt()).isEqualTo(BEGIN.plusSeconds(240));
        assertThat(closed.resolution())
                .isEqualTo(
                        new TicketCard.Resolution(
                                2, ResolutionCode.SOLVED, "Switch it on", "It was off"));
        assertThat(closed.rating()).isEqualTo(new TicketCard.Rating(2, 5, true, "Well"));
        assertThat(closed.classification().priority()).isEqualTo(Priority.P2);
    }

    @Test
    void aHandOverIsTakenFromSomebody() {
        story.assigned(1, Responsible.NOBODY, LINE);
        assertThat(card().progress().handOvers()).isZero();
        story.assigned(1, LINE, BOB).assigned(1, BOB, new Responsible(FIRST_LINE, agent("eve")));
        assertThat(card().progress().handOvers()).isEqualTo(2);
        assertThat(card().assignee().agentName()).isEqualTo("eve B.");
    }

    @Test
    void whoStartsAGroupsTicketIsItsAgent() {
        story.assigned(1, Responsible.NOBODY, LINE).started(1, "bob");
        assertThat(card().assignee().group()).isEqualTo(FIRST_LINE.id());
        assertThat(card().assignee().agent()).isEqualTo(new PersonId("bob"));
        assertThat(card().state()).isEqualTo(TicketState.IN_PROGRESS);
    }

    @Test
    void aNoteLeavesNoTraceOnTheRequestersCard() {
        TicketCard before = card().forRequester();
        story.noted(1);
        assertThat(card().forRequester()).isEqualTo(before);
        assertThat(card().version()).isEqualTo(2);
        story.resolved(1, 1);
        TicketCard shown = card().forRequester();
        assertThat(shown.version()).isEqualTo(2);
        assertThat(shown.resolution()).hasFieldOrPropertyWithValue("solution", null);
    }

    @Test
    void erasedTextsAreAbsent() {
        Personal<String> erased = new Personal<>(ANNA, null);
        TicketStories gone =
                new TicketStories()
                        .add(
                                new TicketRegistered(
                                        TicketStories.id(1),
                                        new TicketNumber("SD-000001"),
                                        ANNA,
                                        erased,
                                        erased,
                                        erased,
                                        null,
                                        erased,
                                        Channel.MAIL,
                                        erased,
                                        erased,
                                        BEGIN,
                                        null,
                                        false));
        TicketCard card = TicketCardFold.fold(gone.events()).orElseThrow();
        assertThat(card.registration().subject()).isNull();
        assertThat(card.registration().requester().name()).isNull();
    }

    @Test
    void anEventOfATicketThatNeverBeganIsAFault() {
        assertThatThrownBy(() -> TicketCardFold.fold(new TicketStories().noted(1).events()))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.code()).isEqualTo("EVENT_OUT_OF_ORDER"));
    }

    private TicketCard card() {
        return TicketCardFold.fold(story.events()).orElseThrow();
    }
}
