package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ClosedBecause;
import io.ledgerdesk.ticket.ReopenedBecause;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketRated;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.id.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to tickets, told event by event and recorded at consecutive positions. */
final class TicketStories {
    static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
    static final PersonId ANNA = new PersonId("anna");
    static final Responsible.Group FIRST_LINE =
            new Responsible.Group(new GroupId("line-1"), new Label("First line"));

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<TicketId, Long> versions = new HashMap<>();

    static TicketId id(long number) {
        return new TicketId(new UUID(0x0198_0000_0000_7000L + number, 1));
    }

    List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** Those since a place in the list. */
    List<RecordedEvent> since(int from) {
        return List.copyOf(events.subList(from, events.size()));
    }

    TicketStories registered(long number, PersonId requester) {
        return registered(number, requester, BEGIN.plusSeconds(number), null);
    }

    TicketStories registered(
            long number, PersonId requester, Instant receivedAt, @Nullable ExternalId externalId) {
        return add(
                new TicketRegistered(
                        id(number),
                        TicketNumber.of("SD-", 6, number),
                        requester,
                        text(requester, "Anna A."),
                        text(requester, "anna@example.org"),
                        null,
                        new CompanyId("acme"),
                        text(requester, "Acme"),
                        Channel.PHONE,
                        text(requester, "Printer " + number),
                        text(requester, "It does not print"),
                        receivedAt,
                        externalId,
                        false));
    }

    TicketStories classified(long number, Priority priority) {
        ClassifiedAs to =
                new ClassifiedAs(
                        TicketKind.INCIDENT,
                        new Topic("Printing"),
                        Impact.ORGANISATION,
                        Urgency.HIGH,
                        priority);
        return add(new TicketClassified(id(number), ClassifiedAs.NONE, to));
    }

    TicketStories assigned(long number, Responsible from, Responsible to) {
        return add(new TicketAssigned(id(number), from, to, TicketState.ASSIGNED, Line.FIRST));
    }

    TicketStories started(long number, String agent) {
        return add(new WorkStarted(id(number), agent(agent)));
    }

    TicketStories noted(long number) {
        return add(new NoteAdded(id(number), new NoteId(UUID.randomUUID()), text(ANNA, "hm")));
    }

    TicketStories answered(long number, boolean first) {
        return add(
                new RequesterAnswered(
                        id(number), new MessageId(UUID.randomUUID()), text(ANNA, "Hello"), first));
    }

    TicketStories resolved(long number, int round) {
        return add(
                new TicketResolved(
                        id(number),
                        round,
                        ResolutionCode.SOLVED,
                        new MessageId(UUID.randomUUID()),
                        text(ANNA, "Switch it on"),
                        text(ANNA, "It was off"),
                        false));
    }

    TicketStories rated(long number, int round, int score, boolean solved) {
        return add(new TicketRated(id(number), round, score, solved, text(ANNA, "Well")));
    }

    TicketStories closed(long number, int round, Instant at) {
        return add(new TicketClosed(id(number), round, ClosedBecause.CLOSED_BY_DESK, at));
    }

    TicketStories reopened(long number, int round) {
        return add(
                new TicketReopened(
                        id(number),
                        round,
                        TicketState.IN_PROGRESS,
                        ReopenedBecause.REQUESTED,
                        null));
    }

    static Responsible.Agent agent(String id) {
        return new Responsible.Agent(new PersonId(id), text(new PersonId(id), id + " B."));
    }

    static Personal<String> text(PersonId owner, String text) {
        return Personal.of(owner, text);
    }

    TicketStories add(TicketEvent event) {
        int position = events.size() + 1;
        UUID id = UUID.randomUUID();
        Tag tag = event.ticket().tag();
        Instant at = BEGIN.plusSeconds(60L * position);
        Actor actor = new Actor(Actor.Kind.AGENT, new PersonId("bob"), "Bob");
        EventHeader header =
                new EventHeader(
                        id,
                        tag.toString(),
                        versions.merge(event.ticket(), 1L, Long::sum),
                        "ticket." + event.getClass().getSimpleName(),
                        1,
                        at,
                        EventHeader.Party.of(actor),
                        null,
                        "API",
                        null,
                        null,
                        id,
                        null,
                        false,
                        List.of(tag));
        events.add(
                new RecordedEvent(TenantId.MAIN, position, at.plusMillis(5), header, actor, event));
        return this;
    }
}
