package io.ledgerdesk.ticket.domain.process;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.TICKET;
import static io.ledgerdesk.ticket.domain.process.Processes.checklist;
import static io.ledgerdesk.ticket.domain.process.Processes.choice;
import static io.ledgerdesk.ticket.domain.process.Processes.field;
import static io.ledgerdesk.ticket.domain.process.Processes.fields;
import static io.ledgerdesk.ticket.domain.process.Processes.reopening;
import static io.ledgerdesk.ticket.domain.process.Processes.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.service.FieldRule.RequiredFrom;
import io.ledgerdesk.catalogue.word.service.FieldRule.Type;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.Field;
import io.ledgerdesk.ticket.command.ClassificationCommand.ServiceChoice;
import io.ledgerdesk.ticket.command.ClassificationCommand.SetCustomFields;
import io.ledgerdesk.ticket.command.ParticipationCommand.TickStep;
import io.ledgerdesk.ticket.command.ParticipationCommand.UntickStep;
import io.ledgerdesk.ticket.command.ResolutionCommand.ApproveResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ProposeResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReopenTicket;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Scenario;
import io.ledgerdesk.ticket.event.ClassificationEvent.ProcessBegun;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepTicked;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepUnticked;
import io.ledgerdesk.ticket.id.MessageId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lifecycle, "Process per service". */
class ProcessTest {
    private static final MessageId ANSWER = new MessageId(new UUID(2, 77));

    @Test
    void aTicketKeepsTheProcessThatItBeganWithUntilItsServiceIsAnotherOne() {
        Scenario begun = of(checklist(true, "save", "tell"));
        begun.thenHappened(TicketClassified.class, ProcessBegun.class);
        Scenario newer = begun.when(IVAN, classify(choice("mail", 2, checklist(true, "other"))));
        newer.thenNothing();
        Scenario ticked = begun.given(IVAN, tick("save")).given(IVAN, tick("tell"));
        Scenario other =
                ticked.given(IVAN, classify(choice("print", 7, checklist(true, "tell", "clean"))));
        other.thenHappened(TicketClassified.class, ProcessBegun.class);
        assertThat(other.event(ProcessBegun.class).version()).isEqualTo(7);
        assertThat(other.known().marks().process().ticked())
                .containsExactly(new CatalogueId("tell"));
    }

    @Test
    void stepsAreTickedOnceAndUntickedOnce() {
        Scenario begun = of(checklist(false, "save"));
        begun.when(IVAN, untick("save")).thenNothing();
        Scenario ticked = begun.given(IVAN, tick("save"));
        ticked.thenHappened(ChecklistStepTicked.class);
        ticked.when(IVAN, tick("save")).thenNothing();
        ticked.given(IVAN, untick("save")).thenHappened(ChecklistStepUnticked.class);
        begun.when(IVAN, tick("nonsense")).thenRefused("STEP_NOT_FOUND");
        begun.when(ANNA, tick("save")).thenRefused("FORBIDDEN");
    }

    @Test
    void noAnswerGoesOutWhileAMandatoryStepIsOpen() {
        Scenario begun = of(checklist(true, "save", "tell")).given(IVAN, tick("save"));
        Scenario refused = begun.when(IVAN, Cast.resolve());
        refused.thenRefused("CHECKLIST_OPEN");
        assertThat(refused.refusal().message()).contains("tell").doesNotContain("save");
        begun.given(IVAN, tick("tell")).given(IVAN, Cast.resolve());
        of(checklist(false, "save")).given(IVAN, Cast.resolve());

        Scenario proposed = begun.given(IVAN, propose());
        proposed.when(Cast.OLGA, approve()).thenRefused("CHECKLIST_OPEN");
        proposed.given(Cast.OLGA, tick("tell"))
                .given(Cast.OLGA, approve())
                .thenState(TicketState.RESOLVED);
    }

    @Test
    void whereTheServiceAsksForReviewNobodyResolvesAlone() {
        of(review()).when(IVAN, Cast.resolve()).thenRefused("REVIEW_REQUIRED");
        of(review()).given(IVAN, propose()).given(Cast.OLGA, approve());
    }

    @Test
    void fieldsMustBeFilledFromTheirStateOn() {
        Scenario begun =
                registered(
                        fields(
                                field("room", Type.TEXT, RequiredFrom.WORK),
                                field("floor", Type.TEXT, RequiredFrom.RESOLUTION),
                                field("note", Type.TEXT, null)));
        begun.when(IVAN, Cast.start()).thenRefused("FIELD_REQUIRED");
        Scenario working = begun.given(IVAN, set(text("room"))).given(IVAN, Cast.start());
        Scenario refused = working.when(IVAN, Cast.resolve());
        refused.thenRefused("FIELD_REQUIRED");
        assertThat(refused.refusal().message()).contains("floor").doesNotContain("room");
        working.given(IVAN, set(text("floor"))).given(IVAN, Cast.resolve());
    }

    @ParameterizedTest
    @CsvSource({"text", "number", "date", "person", "flag", "choice"})
    void aFieldHoldsWhatItsServiceSays(String sort) {
        Scenario begun =
                registered(
                        fields(
                                field("text", Type.TEXT, null),
                                field("number", Type.NUMBER, null),
                                field("date", Type.DATE, null),
                                field("person", Type.PERSON, null),
                                field("flag", Type.BOOLEAN, null),
                                field("choice", Type.CHOICE, null)));
        for (String given : List.of("text", "number", "date", "person", "flag", "choice")) {
            Scenario set = begun.when(IVAN, set(value(sort, given, "red")));
            if (given.equals(sort)) {
                assertThat(set.events()).hasSize(1);
            } else {
                set.thenRefused("VALIDATION_FAILED");
            }
        }
        begun.when(IVAN, set(value("choice", "choice", "green"))).thenRefused("VALIDATION_FAILED");
        begun.given(IVAN, set(value("unnamed", sort, "green")));
    }

    @ParameterizedTest
    @CsvSource({"3, 2, ok", "3, 4, REOPEN_WINDOW_OVER", "30, 20, ok", "0, 1, REOPEN_WINDOW_OVER"})
    void theServiceSaysHowLongATicketMayBeReopened(int window, int after, String outcome) {
        Scenario reopened =
                of(reopening(window))
                        .given(IVAN, Cast.resolve())
                        .given(ANNA, Cast.confirm())
                        .later(Duration.ofDays(after))
                        .when(IVAN, new ReopenTicket(TICKET, null));
        if (outcome.equals("ok")) {
            reopened.thenState(TicketState.IN_PROGRESS);
        } else {
            reopened.thenRefused(outcome);
        }
    }

    private static Scenario of(ServiceProcess process) {
        return Scenario.aTicketInProgress().given(IVAN, classify(choice("mail", 1, process)));
    }

    private static Scenario registered(ServiceProcess process) {
        return Scenario.aNewTicket().given(IVAN, classify(choice("mail", 1, process)));
    }

    private static ClassifyTicket classify(ServiceChoice service) {
        return new ClassifyTicket(TICKET, null, null, null, null, service, null, null);
    }

    private static TickStep tick(String step) {
        return new TickStep(TICKET, step);
    }

    private static UntickStep untick(String step) {
        return new UntickStep(TICKET, step);
    }

    private static ProposeResolution propose() {
        return new ProposeResolution(TICKET, ANSWER, ResolutionCode.SOLVED, "Done", null);
    }

    private static ApproveResolution approve() {
        return new ApproveResolution(TICKET, null);
    }

    private static SetCustomFields set(Field field) {
        return new SetCustomFields(TICKET, List.of(field), List.of());
    }

    private static Field text(String key) {
        return value(key, "text", "red");
    }

    private static Field value(String key, String sort, String choice) {
        return new Field(
                key,
                only(sort, "text", "So"),
                only(sort, "number", "12"),
                only(sort, "choice", choice),
                only(sort, "date", LocalDate.of(2026, 1, 2)),
                only(sort, "person", ANNA.id()),
                only(sort, "flag", true));
    }

    private static <T> @Nullable T only(String sort, String wanted, T value) {
        return sort.equals(wanted) ? value : null;
    }
}
