package io.ledgerdesk.ticket.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ClassificationCommand.TagTicket;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Scenario;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ImportEvent.ImportedEnd;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.word.source.ImportedState;
import io.ledgerdesk.ticket.word.source.SourceFact;
import io.ledgerdesk.ticket.word.source.SourceName;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a ticket's rows, one after the other. */
class ImportingTest {
    private final Row first = Row.first();
    private final Scenario imported =
            Scenario.nothing().given(Cast.IVAN, first.command()).later(Duration.ofHours(1));

    @Test
    void aNewTicketIsRegisteredAsAnyOther() {
        Scenario then = Scenario.nothing().when(Cast.IVAN, first.command());

        then.thenHappened(TicketRegistered.class, TicketClassified.class, RowImported.class)
                .thenState(TicketState.NEW);
        TicketRegistered registered = then.event(TicketRegistered.class);
        assertThat(registered.externalId()).isEqualTo(Row.INCIDENT);
        assertThat(registered.receivedAt()).isEqualTo(Cast.NOW.minusSeconds(600));
        assertThat(then.event(RowImported.class).row()).isEqualTo(first.source());
    }

    @Test
    void aTicketFoundUnderWayIsRegisteredWhereItIs() {
        Row row = first.onHold(HoldReason.THIRD_PARTY).of("vendors", null);

        Scenario then = Scenario.nothing().when(Cast.IVAN, row.command());

        then.thenHappened(
                        TicketImported.class,
                        TicketClassified.class,
                        TicketAssigned.class,
                        RowImported.class)
                .thenState(TicketState.ON_HOLD);
        TicketImported event = then.event(TicketImported.class);
        assertThat(event.hold()).isEqualTo(HoldReason.THIRD_PARTY);
        assertThat(event.end()).isNull();
        assertThat(event.row()).isEqualTo(row.source());
        assertThat(event.externalId()).isEqualTo(Row.INCIDENT);
        assertThat(then.event(TicketAssigned.class).state()).isEqualTo(TicketState.ON_HOLD);
    }

    @Test
    void aTicketFoundDoneSaysHowAndWhen() {
        Scenario then = Scenario.nothing().when(Cast.IVAN, first.in(TicketState.CLOSED).command());

        assertThat(then.event(TicketImported.class).end())
                .isEqualTo(new ImportedEnd(ResolutionCode.SOLVED, Cast.NOW));
        assertThat(then.known().round().closedAt()).isEqualTo(Cast.NOW);
    }

    @Test
    void aFirstRowWithoutAStateIsOfANewTicket() {
        Scenario.nothing()
                .when(Cast.IVAN, first.in((ImportedState) null).of("desk", null).command())
                .thenState(TicketState.ASSIGNED);
    }

    @Test
    void thePriorityIsTheSourcesWhateverTheMatrixSays() {
        Scenario then = imported.when(Cast.IVAN, first.next().with(Priority.P1).command());

        then.thenHappened(TicketClassified.class, RowImported.class);
        assertThat(then.known().marks().classified().priority()).isEqualTo(Priority.P1);
        assertThat(then.known().marks().overridden()).isFalse();
    }

    @Test
    void aRowThatSaysNothingNewIsKeptAllTheSame() {
        imported.when(Cast.IVAN, first.next().command()).thenHappened(RowImported.class);
    }

    @Test
    void whatHasNoPlaceIsKeptWithTheRowAsTheRequesters() {
        SourceFact location = new SourceFact("location", "143");
        SourceFact vendor = new SourceFact("vendor", "");

        Scenario then = imported.when(Cast.IVAN, first.next().with(location, vendor).command());

        assertThat(then.event(RowImported.class).facts())
                .isEqualTo(Personal.of(Cast.ANNA.id(), List.of(location, vendor)));
    }

    @Test
    void theSameRowAgainWritesNothing() {
        imported.when(Cast.IVAN, first.command()).thenNothing();
        Scenario later = imported.given(Cast.IVAN, first.next().command());
        later.when(Cast.OLGA, first.command()).thenNothing();
        later.when(Cast.CRM, first.next().command()).thenNothing();
    }

    @Test
    void theSameRowAgainWritesNothingEvenIfTheTicketWasWorkedOnHere() {
        imported.given(Cast.OLGA, Cast.start()).when(Cast.IVAN, first.command()).thenNothing();
    }

    @Test
    void anotherRowOfTheSameRevisionIsRefused() {
        imported.when(Cast.IVAN, first.with(Priority.P1).command())
                .thenRefused("IMPORTED_ROW_DIFFERS");
    }

    @Test
    void aRowFromBeforeTheLastIsRefused() {
        imported.given(Cast.IVAN, first.revision(5).command())
                .when(Cast.IVAN, first.revision(4).command())
                .thenRefused("IMPORTED_OUT_OF_ORDER");
    }

    @Test
    void revisionsMayBeMissing() {
        imported.when(Cast.IVAN, first.revision(7).command()).thenHappened(RowImported.class);
    }

    @Test
    void whatTheDeskHasDoneSinceGoesBeforeTheLog() {
        imported.given(Cast.OLGA, new TagTicket(Cast.TICKET, List.of("seen")))
                .when(Cast.IVAN, first.next().command())
                .thenRefused("TICKET_CHANGED_HERE");
    }

    @Test
    void aTicketOfAnotherSourceOrIncidentIsNotTouched() {
        Row row = first.next();

        imported.when(Cast.IVAN, row.command(row.source(new SourceName("jira"), Row.INCIDENT)))
                .thenRefused("IMPORTED_ELSEWHERE");
        imported.when(Cast.IVAN, row.command(row.source(Row.SERVICENOW, new ExternalId("0000046"))))
                .thenRefused("IMPORTED_ELSEWHERE");
        Scenario.aNewTicket().when(Cast.IVAN, row.command()).thenRefused("IMPORTED_ELSEWHERE");
    }

    @Test
    void staffAndOtherSystemsImportAndRequestersNever() {
        Scenario.nothing().when(Cast.ANNA, first.command()).thenRefused("FORBIDDEN");
        imported.when(Cast.ANNA, first.next().command()).thenRefused("FORBIDDEN");
        imported.when(Cast.STRANGER, first.next().command()).thenRefused("TICKET_NOT_FOUND");
        imported.when(Cast.CRM, first.next().command()).thenHappened(RowImported.class);
        imported.when(Cast.BOT, first.next().command()).thenHappened(RowImported.class);
    }

    @Test
    void whoResolvedItIsKeptWhereItWasNotTheRowsAuthor() {
        PersonId other = new PersonId("149");
        Row resolved = first.next().in(TicketState.RESOLVED);

        Scenario then = imported.when(Cast.IVAN, resolved.resolvedBy(other).command());

        assertThat(then.event(RowImported.class).resolvedBy()).isEqualTo(other);
        assertThat(
                        imported.when(Cast.IVAN, resolved.resolvedBy(Cast.IVAN.id()).command())
                                .event(RowImported.class)
                                .resolvedBy())
                .isNull();
        assertThat(
                        then.when(
                                        Cast.IVAN,
                                        resolved.next()
                                                .in(TicketState.CLOSED)
                                                .resolvedBy(other)
                                                .command())
                                .event(RowImported.class)
                                .resolvedBy())
                .isNull();
    }

    @Test
    void idsAreTheSameOnEveryDesk() {
        Row resolved = first.next().in(TicketState.RESOLVED);

        TicketResolved once =
                imported.when(Cast.IVAN, resolved.command()).event(TicketResolved.class);
        TicketResolved again =
                imported.when(Cast.OLGA, resolved.command()).event(TicketResolved.class);
        TicketResolved later =
                imported.when(Cast.IVAN, resolved.next().command()).event(TicketResolved.class);

        assertThat(again.message()).isEqualTo(once.message());
        assertThat(later.message()).isNotEqualTo(once.message());
    }

    @Test
    void textsHaveBounds() {
        SourceFact[] many =
                Collections.nCopies(201, new SourceFact("a", "b")).toArray(SourceFact[]::new);

        imported.when(Cast.IVAN, first.next().with(many).command())
                .thenRefused("VALIDATION_FAILED");
        imported.when(Cast.IVAN, first.next().with(new SourceFact(" ", "b")).command())
                .thenRefused("VALIDATION_FAILED");
        imported.when(Cast.IVAN, first.next().with(new SourceFact("a", "\0")).command())
                .thenRefused("VALIDATION_FAILED");
    }

    @Test
    void aRowFromBeforeItsTicketWasReceivedIsRefused() {
        Scenario.nothing()
                .later(Duration.ofHours(-1))
                .when(Cast.IVAN, first.command())
                .thenRefused("RECEIVED_IN_FUTURE");
    }

    @Test
    void noRowSpeaksOfAReviewOrAHoldWithoutAReason() {
        assertThatThrownBy(() -> ImportedState.of(TicketState.IN_REVIEW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ImportedState.of(TicketState.ON_HOLD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ImportedState(TicketState.NEW, HoldReason.OTHER))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
