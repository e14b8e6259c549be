package io.ledgerdesk.ticket.view.conversation;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.ConversationEvent.FileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileAttached;

/** Files as the events tell of them. */
final class FileEvents {
    private FileEvents() {}

    static TicketFile file(RecordedEvent recorded, FileAttached e) {
        return new TicketFile(
                e.file(),
                e.ticket(),
                e.name().value(),
                e.mediaType().value(),
                e.size(),
                e.sha256().value(),
                recorded.actor().id(),
                recorded.header().occurredAt(),
                false);
    }

    static TicketFile file(RecordedEvent recorded, InternalFileAttached e) {
        return new TicketFile(
                e.file(),
                e.ticket(),
                e.name().value(),
                e.mediaType().value(),
                e.size(),
                e.sha256().value(),
                recorded.actor().id(),
                recorded.header().occurredAt(),
                true);
    }
}
