package io.ledgerdesk.workplace.view.seen;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody did to a ticket, as it was recorded. */
final class Told {
    private static final PersonId OLGA = new PersonId("olga");

    private Told() {}

    static RecordedEvent reply(long position, Actor who, TicketId ticket, Instant at) {
        return recorded(
                position,
                who,
                new RequesterAnswered(
                        ticket, new MessageId(UUID.randomUUID()), Personal.of(OLGA, "Yes"), false),
                at,
                false);
    }

    static RecordedEvent note(long position, Actor who, TicketId ticket, Instant at) {
        return recorded(
                position,
                who,
                new NoteAdded(ticket, new NoteId(UUID.randomUUID()), Personal.of(OLGA, "Hm")),
                at,
                false);
    }

    static RecordedEvent imported(
            long position, Actor who, TicketId ticket, Instant occurredAt, Instant recordedAt) {
        RecordedEvent told = reply(position, who, ticket, occurredAt);
        EventHeader header = told.header();
        return new RecordedEvent(
                told.tenant(),
                position,
                recordedAt,
                header(who, (TicketEvent) told.event(), header.occurredAt(), true),
                who,
                told.event());
    }

    private static RecordedEvent recorded(
            long position, Actor who, TicketEvent event, Instant at, boolean historical) {
        return new RecordedEvent(
                TenantId.MAIN, position, at, header(who, event, at, historical), who, event);
    }

    private static EventHeader header(
            Actor who, TicketEvent event, Instant at, boolean historical) {
        UUID id = UUID.randomUUID();
        return new EventHeader(
                id,
                event.ticket().tag().toString(),
                1,
                "ticket." + event.getClass().getSimpleName(),
                1,
                at,
                EventHeader.Party.of(who),
                null,
                "API",
                null,
                null,
                id,
                null,
                historical,
                List.of(event.ticket().tag()));
    }
}
