package io.ledgerdesk.ticket.view.timeline.sentence;

import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.ANNA;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.BOB;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.EXPERTS;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.ID;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.NOON;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.NUMBER;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.OTHER;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.PAVEL;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.TICKET;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.by;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.messages;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.text;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ParticipationEvent.CallLogged;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepTicked;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepUnticked;
import io.ledgerdesk.ticket.event.ParticipationEvent.Sharer;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketShared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnshared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnwatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketWatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.WorkLogged;
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesSplitOff;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesTakenOver;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnlinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.id.EntryId;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.Told;
import io.ledgerdesk.ticket.word.Belongings;
import io.ledgerdesk.ticket.word.CallDirection;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a ticket has to do with other tickets and other people. */
final class PeopleEvents {
    private static final EntryId ENTRY = new EntryId(ID);
    private static final CatalogueId BACKUP = new CatalogueId("backup");
    private static final EntryName SAVED = new EntryName("Сохранить письма");

    private PeopleEvents() {}

    static Stream<Told> relation() {
        Belongings things =
                new Belongings(messages(21), List.of(), List.of(new FileId(ID)), List.of(PAVEL));
        return Stream.concat(
                Stream.of(LinkKind.values())
                        .flatMap(kind ->
                                Stream.of(LinkEnd.values())
                                        .map(end -> by(ANNA, linked(kind, end)))),
                Stream.of(
                        by(
                                ANNA,
                                new TicketUnlinked(
                                        TICKET,
                                        LinkKind.FOLLOW_UP_OF,
                                        LinkEnd.FROM,
                                        OTHER,
                                        NUMBER)),
                        by(ANNA, new TicketMerged(TICKET, OTHER, NUMBER, things)),
                        by(ANNA, new TicketAbsorbed(TICKET, OTHER, NUMBER, things)),
                        by(
                                ANNA,
                                new TicketUnmerged(
                                        TICKET, OTHER, NUMBER, TicketState.IN_PROGRESS, things)),
                        by(ANNA, new MergedTicketReleased(TICKET, OTHER, NUMBER, things)),
                        by(ANNA, new MessagesSplitOff(TICKET, OTHER, NUMBER, messages(3))),
                        by(ANNA, new MessagesTakenOver(TICKET, OTHER, NUMBER, messages(11)))));
    }

    static Stream<Told> participation() {
        Sharer pavel = new Sharer(PAVEL, text("Павел Петров"), null, null);
        Sharer experts = new Sharer(null, null, EXPERTS.id(), EXPERTS.name());
        return Stream.of(
                by(ANNA, new TicketWatched(TICKET, PAVEL, text("Павел Петров"))),
                by(ANNA, new TicketWatched(TICKET, ANNA.id(), text("Анна Панова"))),
                by(ANNA, new TicketUnwatched(TICKET, PAVEL)),
                by(ANNA, new TicketUnwatched(TICKET, ANNA.id())),
                by(ANNA, new TicketShared(TICKET, pavel, ShareLevel.WRITE, ShareLevel.READ)),
                by(ANNA, new TicketShared(TICKET, experts, ShareLevel.READ, null)),
                by(ANNA, new TicketUnshared(TICKET, pavel)),
                by(
                        ANNA,
                        new WorkLogged(
                                TICKET, ENTRY, BOB, 90, NOON, true, text("Replaced the drum"))),
                by(ANNA, new ChecklistStepTicked(TICKET, BACKUP, SAVED)),
                by(ANNA, new ChecklistStepUnticked(TICKET, BACKUP, SAVED)),
                by(
                        ANNA,
                        new CallLogged(
                                TICKET,
                                ENTRY,
                                CallDirection.INCOMING,
                                text("+7 900 000-00-03"),
                                NOON,
                                Duration.ofSeconds(303),
                                text("calls/17.ogg"),
                                text("Asked when it works"))));
    }

    private static TicketLinked linked(LinkKind kind, LinkEnd end) {
        return new TicketLinked(TICKET, kind, end, OTHER, NUMBER);
    }
}
