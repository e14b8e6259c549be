package io.ledgerdesk.servicelevel.view.report;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.ticket.id.TicketId;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A target that was missed.
 *
 * @param dueAt until when it would have been in time
 * @param detectedAt when the desk noticed
 * @param met how the clock was judged when it stopped; absent until it is
 * @param priority and the others: the ticket's when the clock stopped, or now
 */
public record Breach(
        TicketId ticket,
        ClockKey clock,
        Instant dueAt,
        @Nullable Instant detectedAt,
        @Nullable Instant stoppedAt,
        @Nullable Boolean met,
        @Nullable Priority priority,
        @Nullable EntryVersion agreement,
        @Nullable String service,
        @Nullable String company,
        int line) {
    static Breach of(Row row) {
        String priority = row.getString("priority");
        String agreement = row.getString("agreement");
        return new Breach(
                new TicketId(row.getUUID("ticket_id")),
                new ClockKey(
                        TargetKind.valueOf(row.getString("target")),
                        row.getInteger("round"),
                        row.getInteger("turn")),
                row.getOffsetDateTime("breached_at").toInstant(),
                instant(row.getOffsetDateTime("detected_at")),
                instant(row.getOffsetDateTime("stopped_at")),
                row.getBoolean("met"),
                priority == null ? null : Priority.valueOf(priority),
                agreement == null
                        ? null
                        : new EntryVersion(
                                new CatalogueId(agreement), row.getInteger("agreement_version")),
                row.getString("service"),
                row.getString("company"),
                row.getInteger("line"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
