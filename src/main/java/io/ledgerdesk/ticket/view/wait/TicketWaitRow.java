package io.ledgerdesk.ticket.view.wait;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between a wait and its row in {@code ticket_wait}. */
final class TicketWaitRow {
    private TicketWaitRow() {}

    static TicketWait of(Row row) {
        UUID about = row.getUUID("about");
        return new TicketWait(
                TicketState.valueOf(row.getString("state")),
                row.getBoolean("suspended"),
                about == null ? null : new MessageId(about),
                instant(row.getOffsetDateTime("until")),
                row.getOffsetDateTime("since").toInstant(),
                row.getUUID("cause"),
                row.getInteger("reminders"));
    }

    static Tuple parameters(TenantId tenant, Map<TicketId, TicketWait> waits) {
        List<TicketWait> values = List.copyOf(waits.values());
        return Tuple.tuple()
                .addString(tenant.value())
                .addArrayOfUUID(waits.keySet().stream().map(TicketId::value).toArray(UUID[]::new))
                .addArrayOfString(
                        values.stream().map(wait -> wait.state().name()).toArray(String[]::new))
                .addArrayOfBoolean(
                        values.stream().map(TicketWait::suspended).toArray(Boolean[]::new))
                .addArrayOfUUID(values.stream().map(TicketWaitRow::about).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(
                        values.stream()
                                .map(wait -> time(wait.until()))
                                .toArray(OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(
                        values.stream()
                                .map(wait -> time(wait.since()))
                                .toArray(OffsetDateTime[]::new))
                .addArrayOfUUID(values.stream().map(TicketWait::cause).toArray(UUID[]::new))
                .addArrayOfInteger(
                        values.stream().map(TicketWait::reminders).toArray(Integer[]::new));
    }

    private static @Nullable UUID about(TicketWait wait) {
        MessageId about = wait.about();
        return about == null ? null : about.value();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
