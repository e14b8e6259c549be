package io.ledgerdesk.ticket.view.conversation;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.TicketId;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From rows back to messages and files. */
final class ConversationRows {
    private ConversationRows() {}

    static TicketMessage message(Row row) {
        UUID addressedTo = row.getUUID("addressed_to");
        OffsetDateTime editedAt = row.getOffsetDateTime("edited_at");
        return new TicketMessage(
                row.getUUID("id"),
                new TicketId(row.getUUID("ticket_id")),
                new TicketId(row.getUUID("origin_ticket_id")),
                MessageKind.valueOf(row.getString("kind")),
                new Actor(
                        Actor.Kind.valueOf(row.getString("author_kind")),
                        new PersonId(row.getString("author_id")),
                        row.getString("author_name")),
                row.getString("channel"),
                row.getString("text"),
                instant(row, "sent_at"),
                instant(row, "recorded_at"),
                row.getLong("position"),
                editedAt == null ? null : editedAt.toInstant(),
                row.getInteger("edits"),
                addressedTo == null ? null : new TicketId(addressedTo));
    }

    static TicketFile file(Row row) {
        @Nullable String name = row.getString("name");
        return new TicketFile(
                new FileId(row.getUUID("id")),
                new TicketId(row.getUUID("ticket_id")),
                name,
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                new PersonId(row.getString("attached_by")),
                instant(row, "attached_at"),
                row.getBoolean("internal"));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
