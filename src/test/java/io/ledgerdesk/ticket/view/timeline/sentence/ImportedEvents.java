package io.ledgerdesk.ticket.view.timeline.sentence;

import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.ANNA;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.NOON;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.NUMBER;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.OLGA;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.PAVEL;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.TICKET;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.by;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.text;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ImportEvent.ImportedEnd;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.Told;
import io.ledgerdesk.ticket.word.source.RowDigest;
import io.ledgerdesk.ticket.word.source.SourceFact;
import io.ledgerdesk.ticket.word.source.SourceName;
import io.ledgerdesk.ticket.word.source.SourceRow;
import java.util.List;
import java.util.stream.Stream;

/** What another system's log says. */
final class ImportedEvents {
    private static final SourceRow ROW =
            new SourceRow(
                    new SourceName("servicenow"),
                    new ExternalId("INC0000045"),
                    3,
                    new RowDigest("0123456789abcdef"));

    private ImportedEvents() {}

    static Stream<Told> all() {
        ImportedEnd end = new ImportedEnd(ResolutionCode.SOLVED, NOON);
        return Stream.of(
                by(
                        ANNA,
                        new TicketImported(
                                TICKET,
                                NUMBER,
                                OLGA,
                                text("Ольга О."),
                                null,
                                null,
                                null,
                                null,
                                Channel.PHONE,
                                text("No paper"),
                                text("Since Monday"),
                                NOON,
                                ROW.incident(),
                                false,
                                TicketState.ON_HOLD,
                                HoldReason.THIRD_PARTY,
                                null,
                                ROW)),
                by(
                        ANNA,
                        new StateImported(
                                TICKET,
                                TicketState.IN_PROGRESS,
                                TicketState.ON_HOLD,
                                1,
                                HoldReason.PROBLEM,
                                null,
                                3)),
                by(
                        ANNA,
                        new StateImported(
                                TICKET, TicketState.NEW, TicketState.CLOSED, 1, null, end, 3)),
                by(
                        ANNA,
                        new StateImported(
                                TICKET,
                                TicketState.CLOSED,
                                TicketState.IN_PROGRESS,
                                2,
                                null,
                                null,
                                3)),
                by(
                        ANNA,
                        new RowImported(
                                TICKET,
                                ROW,
                                Personal.of(
                                        OLGA,
                                        List.of(
                                                new SourceFact("location", "143"),
                                                new SourceFact("vendor", "Paper and sons"))),
                                PAVEL)),
                by(ANNA, new RowImported(TICKET, ROW, null, null)));
    }
}
