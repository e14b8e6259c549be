package io.ledgerdesk.ticket.domain.process;

import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.TICKET;
import static io.ledgerdesk.ticket.domain.process.Processes.checklist;
import static io.ledgerdesk.ticket.domain.process.Processes.choice;
import static io.ledgerdesk.ticket.domain.process.Processes.field;
import static io.ledgerdesk.ticket.domain.process.Processes.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.service.FieldRule;
import io.ledgerdesk.catalogue.word.service.FieldRule.RequiredFrom;
import io.ledgerdesk.catalogue.word.service.FieldRule.Type;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.AutomaticCommand.CloseUnanswered;
import io.ledgerdesk.ticket.command.AutomaticCommand.EndHold;
import io.ledgerdesk.ticket.command.AutomaticCommand.RemindRequester;
import io.ledgerdesk.ticket.command.AutomaticCommand.ResolveUnanswered;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.ServiceChoice;
import io.ledgerdesk.ticket.command.ClassificationCommand.SetCustomFields;
import io.ledgerdesk.ticket.command.ParticipationCommand.TickStep;
import io.ledgerdesk.ticket.command.ResolutionCommand.ProposeResolution;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Scenario;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.id.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lifecycle, "Process per service", once work has begun. */
class ProcessInWorkTest {
    private static final MessageId ANSWER = new MessageId(new UUID(2, 77));

    @Test
    void aFieldThatWorkNeedsIsNotEmptiedWhileItGoesOn() {
        Scenario begun =
                registered(
                                fields(
                                        field("room", Type.TEXT, RequiredFrom.WORK),
                                        field("floor", Type.TEXT, RequiredFrom.RESOLUTION),
                                        field("note", Type.TEXT, null)))
                        .given(IVAN, set("room", "floor", "note"));
        begun.given(IVAN, clear("room")).when(IVAN, Cast.start()).thenRefused("FIELD_REQUIRED");
        begun.given(IVAN, Cast.ask()).given(IVAN, clear("room"));

        Scenario working = begun.given(IVAN, Cast.start());
        Scenario refused = working.when(IVAN, clear("note", "room"));
        refused.thenRefused("FIELD_REQUIRED");
        assertThat(refused.refusal().message()).contains("room").doesNotContain("note");
        working.given(
                IVAN, new SetCustomFields(TICKET, List.of(Cast.field("room", "Other")), List.of()));
        working.given(IVAN, clear("floor", "note"));
        working.given(IVAN, Cast.ask()).when(IVAN, clear("room")).thenRefused("FIELD_REQUIRED");
        working.given(IVAN, new PutOnHold(TICKET, HoldReason.OTHER, "Later", null))
                .when(IVAN, clear("room"))
                .thenRefused("FIELD_REQUIRED");
        working.given(IVAN, propose()).when(IVAN, clear("room")).thenRefused("FIELD_REQUIRED");
        // one that is empty already, since the service is another one, stays empty
        working.given(
                        IVAN,
                        classify(
                                choice(
                                        "print",
                                        1,
                                        fields(field("paper", Type.TEXT, RequiredFrom.WORK)))))
                .when(IVAN, clear("paper"))
                .thenNothing();
    }

    @Test
    void workThatWentOnUnderAnotherServiceIsAnsweredByItsProcess() {
        ServiceProcess stricter =
                with(false, checklist(true, "tell"), field("room", Type.TEXT, RequiredFrom.WORK));
        Scenario moved =
                of(checklist(true, "save")).given(IVAN, classify(choice("print", 1, stricter)));
        moved.thenState(TicketState.IN_PROGRESS);
        moved.when(IVAN, propose()).thenRefused("FIELD_REQUIRED");
        moved.when(IVAN, Cast.resolve()).thenRefused("CHECKLIST_OPEN");
        Scenario filled = moved.given(IVAN, set("room"));
        filled.when(IVAN, Cast.resolve()).thenRefused("CHECKLIST_OPEN");
        filled.given(IVAN, new TickStep(TICKET, "tell")).given(IVAN, Cast.resolve());
    }

    @Test
    void nothingOfItHoldsUpWhatTheDeskDoesByItself() {
        ServiceProcess all =
                with(
                        true,
                        checklist(true, "save"),
                        field("room", Type.TEXT, RequiredFrom.WORK),
                        field("floor", Type.TEXT, RequiredFrom.RESOLUTION));
        for (Scenario open : List.of(registered(all), of(all))) {
            Scenario resolved =
                    open.given(IVAN, Cast.ask())
                            .given(Cast.BOT, new RemindRequester(TICKET, Cast.MESSAGE, 1))
                            .given(Cast.BOT, new ResolveUnanswered(TICKET, Cast.MESSAGE, ANSWER));
            resolved.thenState(TicketState.RESOLVED);
            assertThat(resolved.event(TicketResolved.class).code())
                    .isEqualTo(ResolutionCode.NO_ANSWER);
            resolved.given(Cast.BOT, new CloseUnanswered(TICKET, ANSWER))
                    .thenState(TicketState.CLOSED);

            Instant tomorrow = Cast.NOW.plus(Duration.ofDays(1));
            open.given(IVAN, new PutOnHold(TICKET, HoldReason.OTHER, "Later", tomorrow))
                    .given(Cast.BOT, new EndHold(TICKET, tomorrow))
                    .thenState(open.known().state());
        }
    }

    private static Scenario of(ServiceProcess process) {
        return Scenario.aTicketInProgress().given(IVAN, classify(choice("mail", 1, process)));
    }

    private static Scenario registered(ServiceProcess process) {
        return Scenario.aNewTicket().given(IVAN, classify(choice("mail", 1, process)));
    }

    private static ServiceProcess with(boolean review, ServiceProcess steps, FieldRule... fields) {
        return new ServiceProcess(
                review, steps.checklist(), List.of(fields), null, null, null, null, null);
    }

    private static ClassifyTicket classify(ServiceChoice service) {
        return new ClassifyTicket(TICKET, null, null, null, null, service, null, null);
    }

    private static ProposeResolution propose() {
        return new ProposeResolution(TICKET, ANSWER, ResolutionCode.SOLVED, "Done", null);
    }

    private static SetCustomFields set(String... keys) {
        return new SetCustomFields(
                TICKET, Stream.of(keys).map(key -> Cast.field(key, "So")).toList(), List.of());
    }

    private static SetCustomFields clear(String... keys) {
        return new SetCustomFields(TICKET, List.of(), List.of(keys));
    }
}
