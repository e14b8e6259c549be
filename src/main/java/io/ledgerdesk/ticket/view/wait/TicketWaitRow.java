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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                row.getInteger("reminders"),
                terms(row));
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
                        values.stream().map(TicketWait::reminders).toArray(Integer[]::new))
                .addArrayOfString(
                        values.stream().map(TicketWaitRow::reminderDays).toArray(String[]::new))
                .addArrayOfInteger(days(values, WaitTerms::giveUpDays))
                .addArrayOfInteger(days(values, WaitTerms::closeDays))
                .addArrayOfInteger(days(values, WaitTerms::closeReminderDays));
    }

    private static @Nullable WaitTerms terms(Row row) {
        String days = row.getString("reminder_days");
        return WaitTerms.orNull(
                new WaitTerms(
                        days == null
                                ? null
                                : Stream.of(days.split(",", -1))
                                        .filter(day -> !day.isEmpty())
                                        .map(Integer::valueOf)
                                        .toList(),
                        row.getInteger("give_up_days"),
                        row.getInteger("close_days"),
                        row.getInteger("close_reminder_days")));
    }

    private static @Nullable String reminderDays(TicketWait wait) {
        WaitTerms terms = wait.terms();
        List<Integer> days = terms == null ? null : terms.reminderDays();
        return days == null
                ? null
                : days.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static @Nullable Integer[] days(
            List<TicketWait> waits, Function<WaitTerms, @Nullable Integer> days) {
        @Nullable Integer[] all = new Integer[waits.size()];
        for (int i = 0; i < all.length; i++) {
            WaitTerms terms = waits.get(i).terms();
            all[i] = terms == null ? null : days.apply(terms);
        }
        return all;
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
